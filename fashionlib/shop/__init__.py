"""What a shop does with the common space. So far: shop by text and shop by image."""
