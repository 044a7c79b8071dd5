"""Checkpoints: weights and optimiser in one safetensors file, which cannot run code when it is read."""

import dataclasses
import json
import os
import pathlib
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import load_file, save_file
from torch import nn

from fashionlib.catalogue.catalogue import whole_file
from fashionlib.errors import FashionError


def write_checkpoint(
    path: str | os.PathLike, network: nn.Module, optimiser: torch.optim.Optimizer, settings: Any, *, history: list[dict]
) -> None:
    """Write the whole state of a training run; the file appears whole or not at all."""
    tensors = {f"network.{name}": value.contiguous() for name, value in network.state_dict().items()}
    for number, state in optimiser.state_dict()["state"].items():
        tensors |= {f"optimiser.{number}.{name}": value.contiguous() for name, value in state.items()}
    facts = {"settings": json.dumps(dataclasses.asdict(settings)), "history": json.dumps(history)}
    with whole_file(path) as partial:
        save_file(tensors, partial, metadata=facts)


def read_checkpoint(
    path: str | os.PathLike, network: nn.Module, optimiser: torch.optim.Optimizer, settings: Any
) -> list[dict]:
    """Fill network and optimiser from a checkpoint and return the history up to it.

    Raises FashionError if the file is damaged or was written with other settings.
    """
    path = pathlib.Path(path)
    try:
        with safe_open(path, "pt") as file:
            facts = file.metadata()
        tensors = load_file(path)
        if json.loads(facts["settings"]) != json.loads(json.dumps(dataclasses.asdict(settings))):
            raise FashionError(f"{path}: written with other settings; choose another folder or delete this file")
        network.load_state_dict(_part(tensors, "network."))
        optimiser.load_state_dict(_optimiser_state(_part(tensors, "optimiser."), optimiser))
        return json.loads(facts["history"])
    except (OSError, SafetensorError, KeyError, TypeError, RuntimeError, json.JSONDecodeError) as error:
        reason = str(error).splitlines()[0]
        raise FashionError(f"{path}: no checkpoint can be read ({reason}); delete it to start again") from error


def write_weights(path: str | os.PathLike, network: nn.Module) -> None:
    """Write a network's weights as safetensors; the file appears whole or not at all."""
    with whole_file(path) as partial:
        save_file({name: value.contiguous() for name, value in network.state_dict().items()}, partial)


def read_weights(path: str | os.PathLike, network: nn.Module) -> None:
    """Fill a network from `write_weights`. Raises FashionError if the file is absent, damaged or of another network."""
    try:
        network.load_state_dict(load_file(path))
    except (OSError, SafetensorError, RuntimeError) as error:
        reason = str(error).splitlines()[0]
        raise FashionError(
            f"{path}: no weights for this network can be read ({reason}); train the run again"
        ) from error


def _part(tensors: dict[str, torch.Tensor], prefix: str) -> dict[str, torch.Tensor]:
    return {name.removeprefix(prefix): value for name, value in tensors.items() if name.startswith(prefix)}


def _optimiser_state(flat: dict[str, torch.Tensor], optimiser: torch.optim.Optimizer) -> dict:
    state: dict[int, dict[str, torch.Tensor]] = {}
    for name, value in flat.items():
        number, key = name.split(".", 1)
        state.setdefault(int(number), {})[key] = value
    return {"state": state, "param_groups": optimiser.state_dict()["param_groups"]}
