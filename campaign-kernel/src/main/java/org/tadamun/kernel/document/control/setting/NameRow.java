package org.tadamun.kernel.document.control.setting;

import com.ibm.icu.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tadamun.kernel.document.boundary.TextInLanguage;

/** A row of names; lines break only between two names, so that these can be counted. */
public record NameRow(TextSetter setting, boolean fromRight) {

  private static final String DOT = "\u00B7 ";

  /** WORD JOINER: no line break here; invisible. */
  private static final char JOINER = '\u2060';

  /** FIRST STRONG ISOLATE: a name has its own direction and does not disturb its neighbours. */
  private static final char OWN_DIRECTION = '\u2068';

  private static final char END = '\u2069';

  /** RIGHT-TO-LEFT MARK, which begins the row on a right-to-left page. */
  private static final String FROM_RIGHT = "\u200F";

  /** The row as screen readers speak it and readers copy it. */
  public static TextInLanguage read(List<String> names) {
    return new TextInLanguage(String.join(' ' + DOT, names), null);
  }

  public List<Line> lines(List<String> names, TextStyle style, float width) {
    String drawn =
        names.stream()
            .map(name -> OWN_DIRECTION + whole(name, style, width) + END)
            .collect(Collectors.joining(" " + JOINER + DOT, fromRight ? FROM_RIGHT : "", ""));
    return setting.lines(new TextInLanguage(drawn, null), style, width);
  }

  /** The name without line breaks, unless it is wider than a line. */
  private String whole(String name, TextStyle style, float width) {
    if (setting.width(new TextInLanguage(name, null), style) > width) {
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
