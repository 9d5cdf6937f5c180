"""MiniLM with token types for the case of words, and a layer that gives each piece its label."""
import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

from labels import LABELS

WIDTH, HEADS, LAYERS, INNER, EPSILON = 384, 12, 6, 1536, 1e-12
CASES = 6
LONGEST = 128  # pieces in a chunk, start and end included
PARTS = {
    "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
    "mix": "attention.output.dense", "norm": "attention.output.LayerNorm", "up": "intermediate.dense",
    "down": "output.dense", "last_norm": "output.LayerNorm",
}


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.mix = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm, self.last_norm = nn.LayerNorm(WIDTH, EPSILON), nn.LayerNorm(WIDTH, EPSILON)
        self.exported = False

    def forward(self, x, mask):
        heads = lambda y: y.view(*y.shape[:2], HEADS, WIDTH // HEADS).transpose(1, 2)
        q, k, v = heads(self.query(x)), heads(self.key(x)), heads(self.value(x))
        if self.exported:
            y = torch.softmax(q @ k.transpose(-1, -2) * (WIDTH // HEADS) ** -0.5 + mask, -1) @ v
        else:
            y = F.scaled_dot_product_attention(q, k, v, attn_mask=mask.to(q.dtype))
        x = self.norm(x + self.mix(y.transpose(1, 2).reshape(x.shape)))
        return self.last_norm(x + self.down(F.gelu(self.up(x))))


class Tagger(nn.Module):
    def __init__(self, pieces):
        super().__init__()
        self.word, self.place, self.case = nn.Embedding(pieces, WIDTH), nn.Embedding(LONGEST, WIDTH), nn.Embedding(CASES, WIDTH)
        self.norm, self.drop = nn.LayerNorm(WIDTH, EPSILON), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.label = nn.Linear(WIDTH, len(LABELS))

    def forward(self, pieces, cases, mask):
        hidden = (1.0 - mask)[:, None, None, :] * -10000.0
        x = self.word(pieces) + self.place(torch.arange(pieces.shape[1]))[None] + self.case(cases)
        x = self.drop(self.norm(x))
        for layer in self.layers:
            x = layer(x, hidden)
        return self.label(x)


def from_base(path, kept):
    """The base model with the kept pieces only; the cases start near the base's first token type."""
    weights = {name.removeprefix("bert."): w.float() for name, w in load_file(path).items()}
    tagger = Tagger(len(kept))
    with torch.no_grad():
        tagger.word.weight.copy_(weights["embeddings.word_embeddings.weight"][kept])
        tagger.place.weight.copy_(weights["embeddings.position_embeddings.weight"][:LONGEST])
        spread = torch.randn(CASES, WIDTH) * 0.01 * (torch.arange(CASES) > 0)[:, None]
        tagger.case.weight.copy_(weights["embeddings.token_type_embeddings.weight"][:1] + spread)
        copy(tagger.norm, weights, "embeddings.LayerNorm")
        for number, layer in enumerate(tagger.layers):
            for ours, theirs in PARTS.items():
                copy(getattr(layer, ours), weights, f"encoder.layer.{number}.{theirs}")
        nn.init.normal_(tagger.label.weight, std=0.02)
        nn.init.zeros_(tagger.label.bias)
    tagger.word.weight.requires_grad_(False)
    return tagger


def copy(module, weights, name):
    module.weight.copy_(weights[f"{name}.weight"])
    module.bias.copy_(weights[f"{name}.bias"])
