package org.tadamun.kernel.document.control.setting;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import com.ibm.icu.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tadamun.kernel.document.boundary.TextInLanguage;
import org.tadamun.kernel.text.boundary.link.TextPart;

/** Sets text into lines of a width: breaks, direction, letters and fonts. */
public final class TextSetter {

  /** The fonts have no minus sign; an en dash has its length. */
  private static final char MINUS = '\u2212';

  private static final char DASH = '\u2013';

  private final Fonts fonts;

  public TextSetter(Fonts fonts) {
    this.fonts = fonts;
  }

  /** Whether the fonts have each letter of this text. */
  public static boolean isWhole(String text) {
    return Letters.drawn(drawable(text)).codePoints().allMatch(Fonts::isKnown);
  }

  /** Returns at least one line; line breaks of the text are kept. */
  public List<Line> lines(TextInLanguage said, TextStyle style, float width) {
    List<Line> lines = new ArrayList<>();
    for (String paragraph : said.text().split("\\R", -1)) {
      String text = drawable(paragraph);
      Bidi bidi = new Bidi();
      bidi.setPara(text, level(said), null);
      BreakIterator words = words(text, said);
      int start = 0;
      while (start < text.length()) {
        int end = end(text, start, words, style, width);
        lines.add(line(bidi, text, start, end, style));
        start = end;
      }
      if (text.isEmpty()) {
        lines.add(new Line(List.of(), style, false));
      }
    }
    return lines;
  }

  /** The width of the text on one line. */
  public float width(TextInLanguage said, TextStyle style) {
    float widest = 0;
    for (String paragraph : said.text().split("\\R", -1)) {
      widest = Math.max(widest, measure(drawable(paragraph), style));
    }
    return widest;
  }

  /** The width of its longest word. */
  public float narrowest(TextInLanguage said, TextStyle style) {
    float widest = 0;
    String text = drawable(said.text());
    BreakIterator words = words(text, said);
    int from = words.first();
    for (int to = words.next(); to != BreakIterator.DONE; to = words.next()) {
      widest = Math.max(widest, measure(text.substring(from, to).strip(), style));
      from = to;
    }
    return widest;
  }

  /** Each piece is measured once, since letters do not join where a line may break. */
  private int end(String text, int start, BreakIterator words, TextStyle style, float width) {
    int end = start;
    float used = 0;
    for (int next = words.following(start); next != BreakIterator.DONE; next = words.next()) {
      String piece = text.substring(end, next);
      if (used + measure(piece.stripTrailing(), style) > width) {
        return end > start ? end : inside(text, start, next, style, width);
      }
      used += measure(piece, style);
      end = next;
    }
    return text.length();
  }

  /**
   * Breaks a word that is wider than the line. Doubles what it tries, then halves what is left:
   * thousands of marks without a width may precede the letter that is too much.
   */
  private int inside(String text, int start, int end, TextStyle style, float width) {
    int[] signs = text.substring(start, end).codePoints().toArray();
    int fitting = 1;
    int over = 2;
    while (over < signs.length && measure(new String(signs, 0, over), style) <= width) {
      fitting = over;
      over *= 2;
    }
    over = Math.min(over, signs.length);
    while (fitting + 1 < over) {
      int middle = (fitting + over) / 2;
      if (measure(new String(signs, 0, middle), style) <= width) {
        fitting = middle;
      } else {
        over = middle;
      }
    }
    return text.offsetByCodePoints(start, fitting);
  }

  private Line line(Bidi paragraph, String text, int start, int end, TextStyle style) {
    int last = end;
    while (last > start + 1 && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    Bidi line = paragraph.setLine(start, last);
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < line.countRuns(); i++) {
      BidiRun run = line.getVisualRun(i);
      String drawn = Letters.drawn(text.substring(start + run.getStart(), start + run.getLimit()));
      add(runs, run.isOddRun() ? Letters.fromRight(drawn) : drawn, style);
    }
    return new Line(runs, style, paragraph.getParaLevel() == Bidi.RTL);
  }

  private void add(List<Run> runs, String text, TextStyle style) {
    Font font = null;
    StringBuilder same = new StringBuilder();
    for (int letter : text.codePoints().toArray()) {
      // A mark is drawn in the font of its letter, if that has it.
      Font own =
          font != null && Letters.isMark(letter) && font.has(letter)
              ? font
              : fonts.of(letter, style.bold());
      if (own != font && !same.isEmpty()) {
        runs.add(new Run(font, same.toString()));
        same.setLength(0);
      }
      font = own;
      same.appendCodePoint(own.has(letter) ? letter : Fonts.MISSING);
    }
    if (!same.isEmpty()) {
      runs.add(new Run(font, same.toString()));
    }
  }

  private float measure(String text, TextStyle style) {
    List<Run> runs = new ArrayList<>();
    add(runs, Letters.drawn(text), style);
    return new Line(runs, style, false).width();
  }

  private static BreakIterator words(String text, TextInLanguage said) {
    BreakIterator words =
        BreakIterator.getLineInstance(
            said.language() == null ? Locale.ROOT : Locale.forLanguageTag(said.language()));
    words.setText(text);
    return words;
  }

  private static byte level(TextInLanguage said) {
    return switch (said.direction()) {
      case "rtl" -> Bidi.RTL;
      case "ltr" -> Bidi.LTR;
      default -> Bidi.LEVEL_DEFAULT_LTR;
    };
  }

  /**
   * Control characters become blanks, as they cannot be drawn. Telephone numbers are held from the
   * left by characters that are not drawn either.
   */
  private static String drawable(String text) {
    StringBuilder drawn = new StringBuilder(text.length());
    TextPart.apart(text)
        .codePoints()
        .map(letter -> Character.isISOControl(letter) ? ' ' : letter)
        .forEach(drawn::appendCodePoint);
    return Normalizer.normalize(drawn, Normalizer.Form.NFC).replace(MINUS, DASH);
  }
}
