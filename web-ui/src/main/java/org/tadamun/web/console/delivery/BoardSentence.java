package org.tadamun.web.console.delivery;

import java.util.Locale;
import java.util.stream.Collectors;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.delivery.boundary.BoardView;

/** The board in one sentence: 12 embassies: 7 accepted, 2 refused (then sent), 3 due. */
final class BoardSentence {

  private static final String KEY = "delivery.board.";

  private BoardSentence() {}

  static String of(BoardView board, Texts texts, Locale locale) {
    String all = texts.get(locale, KEY + board.company(), board.total());
    String parts =
        board.byStanding().entrySet().stream()
            .map(one -> texts.get(locale, KEY + "part." + one.getKey(), one.getValue()))
            .collect(Collectors.joining(texts.get(locale, KEY + "comma") + ' '));
    return parts.isEmpty() ? all : texts.get(locale, KEY + "sentence", all, parts);
  }
}
