package org.tadamun.kernel.document.control.setting;

import com.ibm.icu.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tadamun.kernel.document.boundary.TextInLanguage;

/** Names one after the other: a line ends between two of them, so that they can be counted. */
public record NameRow(Setting setting, boolean fromRight) {

  private static final String DOT = "\u00B7 ";

  /** Where no line ends; nothing that is drawn or read back. */
  private static final char JOINER = '\u2060';

  /** Each name keeps its own direction and disturbs none beside it. */
  private static final char OWN_DIRECTION = '\u2068';

  private static final char END = '\u2069';

  /** Of the row, where the page is so. */
  private static final String FROM_RIGHT = "\u200F";

  /** As they are heard and copied. */
  public static TextInLanguage read(List<String> names) {
    return new TextInLanguage(String.join(' ' + DOT, names), null);
  }

  public List<Line> lines(List<String> names, Face face, float width) {
    String drawn =
        names.stream()
            .map(name -> OWN_DIRECTION + whole(name, face, width) + END)
            .collect(Collectors.joining(" " + JOINER + DOT, fromRight ? FROM_RIGHT : "", ""));
    return setting.lines(new TextInLanguage(drawn, null), face, width);
  }

  /** In one piece, unless it is wider than a line. */
  private String whole(String name, Face face, float width) {
    if (setting.width(new TextInLanguage(name, null), face) > width) {
      return name;
    }
    StringBuilder whole = new StringBuilder(name);
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(name);
    for (int at = breaks.last(); at > 0; at = breaks.previous()) {
      if (at < name.length()) {
        whole.insert(at, JOINER);
      }
    }
    return whole.toString();
  }
}
