"""A large batch in the memory of a small one (Gao et al. 2021)."""

import torch

from fashionlib.retrieval.examples import Examples
from fashionlib.retrieval.losses import Losses
from fashionlib.retrieval.settings import Settings
from fashionlib.retrieval.training import batch_losses, encode_changed
from fashionlib.retrieval.two_branches import TwoBranches


def cached_step(
    network: TwoBranches, batch: Examples, settings: Settings, generator: torch.Generator, *, part: int
) -> Losses:
    """Return the losses of one batch, its gradients already added to the weights; `part` products at a time.

    The loss needs the points of the whole batch, but not what the layers kept on the way to them. So encode part by
    part without keeping anything; take the gradient of the loss for the points; encode each part again, with the same
    random numbers, and pass its gradients on (Gao et al. 2021, section 3). It costs one more forward pass. Batch norm
    sees the parts, not the batch.
    """
    parts = [batch[rows] for rows in torch.arange(len(batch)).split(part)]
    states, points = [], []
    for piece in parts:
        states.append((torch.get_rng_state(), generator.get_state()))
        with torch.no_grad():
            points.append(encode_changed(network, piece, settings, generator))
    pictures, texts = (torch.cat(side).requires_grad_() for side in zip(*points, strict=True))
    losses = batch_losses(network, (pictures, texts), batch, settings, generator=generator)
    losses.total.backward()
    after = torch.get_rng_state(), generator.get_state()
    gradients = zip(pictures.grad.split(part), texts.grad.split(part), strict=True)
    for piece, gradient, (ours, theirs) in zip(parts, gradients, states, strict=True):
        torch.set_rng_state(ours)
        generator.set_state(theirs)
        torch.autograd.backward(encode_changed(network, piece, settings, generator), gradient)
    torch.set_rng_state(after[0])
    generator.set_state(after[1])
    return losses
