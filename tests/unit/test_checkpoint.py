"""A checkpoint holds the whole state, runs no code, and says what is wrong with it."""

import dataclasses

import pytest
import torch

from fashionlib.errors import FashionError
from fashionlib.retrieval.checkpoint import read_checkpoint, read_weights, write_checkpoint, write_weights
from fashionlib.retrieval.training import build_network


def optimiser_of(network):
    return torch.optim.AdamW(network.parameters(), 1e-3)


def one_step(network, optimiser):
    generator = torch.Generator().manual_seed(0)
    pictures, texts = torch.rand(8, 3, 16, 16, generator=generator), torch.randn(8, 16, generator=generator)
    loss = (network.encode_pictures(pictures) - network.encode_texts(texts)).square().sum()
    optimiser.zero_grad()
    loss.backward()
    optimiser.step()


@pytest.fixture
def trained(tiny):
    network = build_network(tiny).train()
    optimiser = optimiser_of(network)
    one_step(network, optimiser)
    return network, optimiser


@pytest.fixture
def path(trained, tiny, tmp_path):
    write_checkpoint(tmp_path / "c.safetensors", *trained, tiny, history=[{"epoch": 1, "loss": 0.5}])
    return tmp_path / "c.safetensors"


def assert_same(first, second):
    assert first.keys() == second.keys()
    assert all(torch.equal(first[name], second[name]) for name in first)


def test_network_optimiser_and_history_come_back(path, trained, tiny):
    network = build_network(dataclasses.replace(tiny, seed=99))
    optimiser = optimiser_of(network)
    assert read_checkpoint(path, network, optimiser, tiny) == [{"epoch": 1, "loss": 0.5}]
    assert_same(network.state_dict(), trained[0].state_dict())
    ours, theirs = optimiser.state_dict()["state"], trained[1].state_dict()["state"]
    assert ours.keys() == theirs.keys()
    for number in ours:
        assert_same(ours[number], theirs[number])


def test_the_next_step_is_the_same(path, trained, tiny):
    network = build_network(tiny).train()
    optimiser = optimiser_of(network)
    read_checkpoint(path, network, optimiser, tiny)
    one_step(network, optimiser)
    one_step(*trained)
    assert_same(network.state_dict(), trained[0].state_dict())


def test_nothing_else_is_left_in_the_folder(path):
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("damage", ["empty", "text", "truncated", "header", "absent"])
def test_a_damaged_checkpoint(path, tiny, damage):
    whole = path.read_bytes()
    broken = {"empty": b"", "text": b"hello", "truncated": whole[: len(whole) // 2], "header": whole[:40]}
    path.unlink() if damage == "absent" else path.write_bytes(broken[damage])
    network = build_network(tiny)
    with pytest.raises(FashionError, match=r"c\.safetensors: no checkpoint can be read.*delete it to start again"):
        read_checkpoint(path, network, optimiser_of(network), tiny)


def test_weights_alone_are_no_checkpoint(trained, tiny, tmp_path):
    write_weights(tmp_path / "w.safetensors", trained[0])
    network = build_network(tiny)
    with pytest.raises(FashionError, match="no checkpoint"):
        read_checkpoint(tmp_path / "w.safetensors", network, optimiser_of(network), tiny)


@pytest.mark.parametrize("change", [{"margin": 2.0}, {"width": 8}, {"epochs": 99}, {"fields": ("title",)}])
def test_other_settings(path, tiny, change):
    other = dataclasses.replace(tiny, **change)
    network = build_network(other)
    before = {name: value.clone() for name, value in network.state_dict().items()}
    with pytest.raises(FashionError, match="written with other settings; choose another folder or delete"):
        read_checkpoint(path, network, optimiser_of(network), other)
    assert_same(network.state_dict(), before)


def test_weights_come_back(trained, tiny, tmp_path):
    write_weights(tmp_path / "w.safetensors", trained[0])
    network = build_network(dataclasses.replace(tiny, seed=99))
    read_weights(tmp_path / "w.safetensors", network)
    assert_same(network.state_dict(), trained[0].state_dict())


def test_weights_of_another_network(trained, tiny, tmp_path):
    write_weights(tmp_path / "w.safetensors", trained[0])
    for change in ({"width": 8}, {"text_dimensions": 17}):
        other = build_network(dataclasses.replace(tiny, **change))
        with pytest.raises(FashionError, match=r"w\.safetensors: no weights for this network.*train the run") as stop:
            read_weights(tmp_path / "w.safetensors", other)
        assert "\n" not in str(stop.value)


def test_absent_folder(trained, tiny, tmp_path):
    with pytest.raises(FashionError, match="no such folder"):
        write_checkpoint(tmp_path / "no" / "c.safetensors", *trained, tiny, history=[])
