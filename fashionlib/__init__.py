"""Multi-modal fashion search, rebuilt and measured: catalogue → text → retrieval → detection → shop."""

__version__ = "0.1.0"
