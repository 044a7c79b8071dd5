"""Vector drawings of products, and the rasteriser that turns them into pictures."""
