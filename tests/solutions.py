"""A plug-in of pytest beside nbval: after each solution of a notebook, its self-check runs again and must accept it."""

import copy
from collections import defaultdict

import pytest
from nbval.plugin import IPyNbCell


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Insert after every cell with a solution the self-check before it, without its way out for unsolved exercises."""
    asked, kept = None, []
    for item in items:
        kept.append(item)
        tags = item.cell.metadata.get("tags", []) if isinstance(item, IPyNbCell) else []
        if "self-check" in tags:
            asked = item
        elif "solution" in tags:
            if asked is None:
                raise pytest.UsageError(f"{item.nodeid}: a solution without a self-check before it")
            kept.append(_strict(asked, item))
            asked = None
    items[:] = kept


def _strict(check: IPyNbCell, solution: IPyNbCell) -> IPyNbCell:
    """The cell of a self-check as an item of its own, for which an exercise that is still unsolved is a failure."""
    cell = copy.deepcopy(check.cell)
    body, _, _ = cell.source.partition("except NotImplementedError:")
    cell.source = f"{body}finally:\n    pass\n"
    name = f"{solution.name}, asked by {check.name}"
    return IPyNbCell.from_parent(
        check.parent, name=name, cell_num=solution.cell_num, cell=cell, options=defaultdict(bool)
    )
