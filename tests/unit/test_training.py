"""The training loop: it learns, it repeats itself, and a stopped run ends where an unbroken one does."""

import dataclasses
import math

import pytest
import torch

from fashionlib.errors import FashionError
from fashionlib.retrieval.evaluation import median_rank_percent, ranks
from fashionlib.retrieval.examples import Examples, make_examples, pictures_of
from fashionlib.retrieval.losses import UNKNOWN
from fashionlib.retrieval.settings import CHOICES
from fashionlib.retrieval.training import (
    build_network,
    encode,
    encode_changed,
    learning_rate,
    make_optimiser,
    size_in,
    train,
    train_step,
)
from fashionlib.text.fields import check_fields, texts_of
from fashionlib.text.word2vec import Word2Vec


@pytest.fixture(scope="module")
def words(toys, tiny) -> Word2Vec:
    return Word2Vec(tiny.text_dimensions, epochs=tiny.word_epochs).fit(texts_of(toys, tiny.fields))


@pytest.fixture(scope="module")
def examples(toys, tiny, words) -> Examples:
    return make_examples(toys, tiny, words)


@pytest.fixture
def short(tiny):
    return dataclasses.replace(tiny, epochs=3)


def same_weights(first, second) -> bool:
    pairs = zip(first.state_dict().values(), second.state_dict().values(), strict=True)
    return all(torch.equal(one, other) for one, other in pairs)


class Stop(Exception):
    """Somebody pulls the plug."""


def stop_after(epoch: int):
    def look(line: dict) -> None:
        if line["epoch"] == epoch:
            raise Stop

    return look


def test_a_learnable_problem_is_learnt(examples, make_toys, tiny, words):
    unseen = make_examples(make_toys(150, seed=5, prefix="unseen"), tiny, words)
    settings = dataclasses.replace(tiny, epochs=25, learning_rate=3e-3)
    network, history = train(examples, settings, validation=unseen)
    pictures, texts = encode(network, unseen)
    # 4 garments in 4 colours: chance is 50 %, and who tells them apart is on average in the middle of a sixteenth.
    for queries, gallery in ((texts, pictures), (pictures, texts)):
        assert median_rank_percent(ranks(queries.numpy(), gallery.numpy()), len(unseen)) < 15
    untrained = encode(build_network(settings).eval(), unseen)
    assert median_rank_percent(ranks(untrained[1].numpy(), untrained[0].numpy()), len(unseen)) > 30
    assert history[-1]["loss"] < history[0]["loss"]
    assert history[-1]["picture_accuracy"] > 0.9
    assert history[-1]["text_accuracy"] > 0.9


def test_history(examples, short):
    lines = []
    _, history = train(examples, short, validation=examples, on_epoch=lines.append)
    assert lines == history
    assert [line["epoch"] for line in history] == [1, 2, 3]
    assert set(history[0]) == {
        "epoch", "loss", "contrastive", "picture_class", "text_class", "median_rank_percent", "picture_accuracy",
        "text_accuracy",
    }  # fmt: skip
    for line in history:
        weighted = line["contrastive"] + short.class_weight * (line["picture_class"] + line["text_class"])
        assert line["loss"] == pytest.approx(weighted, rel=1e-5)


def test_the_same_seed_gives_the_same_weights(examples, short):
    first, second = (train(examples, short)[0] for _ in range(2))
    assert same_weights(first, second)
    assert not same_weights(first, train(examples, dataclasses.replace(short, seed=1))[0])


def test_every_epoch_draws_anew(examples, short):
    _, history = train(examples, dataclasses.replace(short, learning_rate=0.0))
    # The weights stand still, so only other batches, pairs and shifts can change the loss.
    assert len({line["contrastive"] for line in history}) == 3


def test_training_leaves_the_global_randomness_alone(examples, short):
    torch.manual_seed(3)
    expected = torch.rand(4)
    torch.manual_seed(3)
    train(examples, dataclasses.replace(short, epochs=1))
    assert torch.equal(torch.rand(4), expected)


def test_validation_does_not_change_the_weights(examples, short):
    assert same_weights(train(examples, short)[0], train(examples, short, validation=examples)[0])


@pytest.mark.parametrize("epoch", [1, 2])
def test_a_stopped_run_ends_with_the_same_bits(examples, short, tmp_path, epoch):
    unbroken, history = train(examples, short)
    with pytest.raises(Stop):
        train(examples, short, checkpoint=tmp_path / "c.safetensors", on_epoch=stop_after(epoch))
    lines = []
    resumed, again = train(examples, short, checkpoint=tmp_path / "c.safetensors", on_epoch=lines.append)
    assert [line["epoch"] for line in lines] == list(range(epoch + 1, 4))
    assert same_weights(unbroken, resumed)
    assert again == history


def test_a_finished_run_is_not_trained_again(examples, short, tmp_path):
    first, history = train(examples, short, checkpoint=tmp_path / "c.safetensors")
    second, again = train(examples, short, checkpoint=tmp_path / "c.safetensors", on_epoch=stop_after(1))
    assert same_weights(first, second)
    assert again == history
    assert not second.training


def test_a_checkpoint_of_other_settings_is_refused(examples, short, tmp_path):
    train(examples, short, checkpoint=tmp_path / "c.safetensors")
    with pytest.raises(FashionError, match="other settings"):
        train(examples, dataclasses.replace(short, margin=2.0), checkpoint=tmp_path / "c.safetensors")


@pytest.mark.parametrize("name", CHOICES)
def test_a_setting_that_does_not_exist_is_said(tiny, name):
    with pytest.raises(FashionError, match=f"{name} 'none' is unknown; choose from {CHOICES[name][0]}, "):
        dataclasses.replace(tiny, **{name: "none"})


def test_too_few_examples(examples, short):
    one = examples[:1]
    with pytest.raises(FashionError, match="products to train on: 1"):
        train(one, short)
    two = examples[:2]
    assert len(train(two, short)[1]) == 3


def test_a_loss_that_is_no_number_is_said(examples, short):
    broken = dataclasses.replace(examples, texts=examples.texts * math.inf)
    with pytest.raises(FashionError, match="epoch 1: the loss is no number any more; lower the learning rate"):
        train(broken, short)


@pytest.mark.parametrize("category", [5, UNKNOWN])
@pytest.mark.parametrize("negatives", ["other category", "semi-hard"])
def test_products_of_one_category_are_refused_where_nothing_would_push(examples, short, category, negatives):
    one = dataclasses.replace(examples, categories=torch.full_like(examples.categories, category))
    with pytest.raises(FashionError, match="all products to train on are of one category"):
        train(one, dataclasses.replace(short, negatives=negatives))
    assert train(one, dataclasses.replace(short, epochs=1, loss="softmax"))[1]


def test_products_without_category_train_too(examples, short):
    unknown = dataclasses.replace(examples, categories=torch.full_like(examples.categories, UNKNOWN))
    _, history = train(unknown, dataclasses.replace(short, epochs=1, negatives="any"))
    assert history[0]["picture_class"] == history[0]["text_class"] == 0
    assert history[0]["contrastive"] > 0


def test_one_step_has_finite_losses_and_gradients(examples, tiny):
    network = build_network(tiny)
    batch = examples[:8]
    losses = train_step(network, batch, tiny, torch.Generator().manual_seed(0))
    losses.total.backward()
    assert all(torch.isfinite(term) for term in losses)
    assert all(torch.isfinite(weight.grad).all() for weight in network.parameters())


def test_points_do_not_depend_on_the_batch(examples, tiny):
    network = build_network(tiny)
    for one, other in zip(encode(network, examples, batch=7), encode(network, examples), strict=True):
        torch.testing.assert_close(one, other)


def test_the_learning_rate_rises_and_falls():
    rates = [learning_rate(step, 100, 2.0) for step in range(100)]
    assert rates[0] == pytest.approx(0.1)
    assert max(rates) == pytest.approx(2.0)
    assert rates[:20] == sorted(rates[:20])
    assert rates[20:] == sorted(rates[20:], reverse=True)
    assert rates[60] == pytest.approx(1.0)
    assert 0 < rates[-1] < 0.01
    assert learning_rate(0, 1, 2.0) == 2.0


def test_pictures_grow_during_the_training(tiny):
    growing = dataclasses.replace(tiny, first_size=48, picture_size=80, epochs=10)
    sizes = [size_in(growing, epoch) for epoch in range(10)]
    assert sizes == [48, 48, 64, 64, 64, 64, 80, 80, 80, 80]
    odd = dataclasses.replace(growing, first_size=20, picture_size=50)
    assert [size_in(odd, epoch) for epoch in (0, 7, 9)] == [20, 50, 50], "the last three tenths see the full size"
    assert {size_in(dataclasses.replace(tiny, epochs=10), epoch) for epoch in range(10)} == {tiny.picture_size}


def test_small_pictures_are_those_of_the_batch_made_smaller(examples, tiny):
    seen = []
    network = build_network(tiny)
    network.picture_branch.register_forward_pre_hook(lambda _, given: seen.append(given[0]))
    smaller = dataclasses.replace(tiny, picture_size=8)
    encode_changed(network, examples[torch.arange(4)], smaller, torch.Generator().manual_seed(0))
    encode_changed(network, examples[torch.arange(4)], tiny, torch.Generator().manual_seed(0))
    assert [given.shape[-1] for given in seen] == [8, tiny.picture_size]
    # What is seen stays the same, but for the edges: the mean colour of each picture.
    torch.testing.assert_close(*(given.mean(dim=(2, 3)) for given in seen), atol=0.1, rtol=0)


def test_a_growing_run_that_was_stopped_ends_with_the_same_bits(examples, short, tmp_path):
    growing = dataclasses.replace(short, first_size=8)
    unbroken, _ = train(examples, growing)
    with pytest.raises(Stop):
        train(examples, growing, checkpoint=tmp_path / "c", on_epoch=stop_after(1))
    assert same_weights(unbroken, train(examples, growing, checkpoint=tmp_path / "c")[0])


def test_biases_scales_and_temperature_do_not_decay(tiny):
    network = build_network(dataclasses.replace(tiny, loss="softmax"))
    decaying, rest = make_optimiser(network, tiny).param_groups
    assert (decaying["weight_decay"], rest["weight_decay"]) == (tiny.weight_decay, 0)
    assert {weight.ndim for weight in decaying["params"]} == {2, 4}
    assert any(weight is network.temperature.log_scale for weight in rest["params"])
    assert len(decaying["params"]) + len(rest["params"]) == len(list(network.parameters()))


def test_the_start_depends_on_the_seed_alone(tiny):
    torch.manual_seed(1)
    first = build_network(tiny)
    torch.manual_seed(2)
    assert same_weights(first, build_network(tiny))


def test_examples_are_pixels_vectors_and_numbers(toys, examples, tiny, words):
    assert examples.pictures.shape == (160, 16, 16, 3)
    assert examples.pictures.dtype == torch.uint8
    assert examples.texts.shape == (160, 16)
    assert len(examples) == 160
    one = make_examples(toys[[7]], tiny, words)
    assert torch.equal(one.pictures[0], examples.pictures[7])
    assert torch.equal(one.texts[0], examples.texts[7])


def test_texts_are_cleaned_and_joined(toys):
    product = toys[0]
    assert texts_of(toys, ("title", "description"))[0] == f"{product['title']} {product['description']}"
    assert texts_of(toys, ("tags",))[0].split()[:1] == product["tags"].split()[:1]
    with pytest.raises(FashionError, match="'colour' is not a text field; choose from title, description, tags"):
        texts_of(toys, ("title", "colour"))
    with pytest.raises(FashionError, match="'' is not a text field"):
        check_fields([""])


def test_a_broken_picture_is_named(toys):
    rows = toys.table.to_pylist()[:3]
    rows[1]["image"] = {"bytes": b"no picture", "path": None}
    broken = dataclasses.replace(toys, table=toys.table.from_pylist(rows, schema=toys.table.schema))
    with pytest.raises(FashionError, match=f"toy, id {rows[1]['id']}: the picture cannot be read"):
        pictures_of(broken, 8)
