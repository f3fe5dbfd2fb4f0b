"""The 会 that ends the name of a body or a meeting (协会, 社会), and not the verb: "will" or "can"."""

from __future__ import annotations

_ENDS = (
    "[协监委社农渔公教峰宴览乐谈讨证布]|委员|联合|基金|[理董监]事|奥运|运动|记者"
    "|(?<![员职罢停开复施民打手加竣])工|(?<![扩加很更太巨最较])大|(?<![厂磋协客开电经])商|(?<![大中小同留入开])学"
    "|(?<![建抗决提])议|(?<![飞司手危])机|(?<=[业商合国华])总|(?<![^国本届该休，。、；])国"
)
NO_BODY = "".join(f"(?<!{ending})" for ending in _ENDS.split("|"))
"""A pattern for a place at which no such name lacks its 会: 官员会, 员工会, 扩大会."""
