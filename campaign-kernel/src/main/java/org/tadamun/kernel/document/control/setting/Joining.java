package org.tadamun.kernel.document.control.setting;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.DecompositionType;
import com.ibm.icu.lang.UCharacter.JoiningType;
import com.ibm.icu.lang.UProperty;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Replaces Arabic and Urdu letters by the forms that join their neighbours, and lam with alef by
 * one form. The forms have code points of their own, which the fonts have. Unicode's tables say
 * which letters join and which form belongs to which letter; ICU's shaping knows only the letters
 * of Arabic and leaves those of Urdu apart.
 */
final class Joining {

  private static final char LAM = '\u0644';
  private static final int FIRST_FORM = 0xFB50;

  /** From here on; other ligatures are not used. */
  private static final int FIRST_LAM_ALEF = 0xFEF5;

  private static final int LAST_FORM = 0xFEFC;
  private static final Map<String, Integer> FORMS = forms();

  private final int[] letters;

  /** For each letter the one before it and the one after it, as {@link #others} finds them. */
  private final int[] before;

  private final int[] after;
  private final StringBuilder joined = new StringBuilder();

  private Joining(String text) {
    this.letters = text.codePoints().flatMap(letter -> withForms(letter).codePoints()).toArray();
    this.before = others(0, 1);
    this.after = others(letters.length - 1, -1);
  }

  /** Returns the joined text, in reading order. */
  static String of(String text) {
    return text.codePoints().anyMatch(Fonts::isArabic) ? new Joining(text).join() : text;
  }

  private String join() {
    for (int i = 0; i < letters.length; i++) {
      boolean joinsBefore = joins(before[i], i);
      int next = after[i];
      Integer both = letters[i] == LAM && next < letters.length ? lamAlef(next, joinsBefore) : null;
      if (both == null) {
        joined.appendCodePoint(form(letters[i], joinsBefore, joins(i, next)));
        continue;
      }
      joined.appendCodePoint(both);
      for (int mark = i + 1; mark < next; mark++) {
        joined.appendCodePoint(letters[mark]);
      }
      i = next;
    }
    return joined.toString();
  }

  private Integer lamAlef(int next, boolean before) {
    int type = before ? DecompositionType.FINAL : DecompositionType.ISOLATED;
    return FORMS.get(key(type, "" + LAM + Character.toString(letters[next])));
  }

  private static int form(int letter, boolean before, boolean after) {
    int type =
        before
            ? after ? DecompositionType.MEDIAL : DecompositionType.FINAL
            : after ? DecompositionType.INITIAL : DecompositionType.ISOLATED;
    return FORMS.getOrDefault(key(type, Character.toString(letter)), letter);
  }

  private boolean joins(int first, int second) {
    if (first < 0 || second >= letters.length) {
      return false;
    }
    int left = type(first);
    int right = type(second);
    return (left == JoiningType.DUAL_JOINING
            || left == JoiningType.LEFT_JOINING
            || left == JoiningType.JOIN_CAUSING)
        && (right == JoiningType.DUAL_JOINING
            || right == JoiningType.RIGHT_JOINING
            || right == JoiningType.JOIN_CAUSING);
  }

  /**
   * For each letter the nearest one on the side where the walk begins; marks between two letters do
   * not separate them. One walk for all: a search from each mark would take minutes for a long row.
   */
  private int[] others(int from, int step) {
    int[] others = new int[letters.length];
    int nearest = from - step;
    for (int i = from; i >= 0 && i < letters.length; i += step) {
      others[i] = nearest;
      nearest = type(i) == JoiningType.TRANSPARENT ? nearest : i;
    }
    return others;
  }

  private int type(int i) {
    return UCharacter.getIntPropertyValue(letters[i], UProperty.JOINING_TYPE);
  }

  /** Splits a letter without forms, such as he with hamza, into one that has forms and a mark. */
  private static String withForms(int letter) {
    String itself = Character.toString(letter);
    return Fonts.isArabic(letter) && !FORMS.containsKey(key(DecompositionType.ISOLATED, itself))
        ? Normalizer.normalize(itself, Normalizer.Form.NFD)
        : itself;
  }

  private static Map<String, Integer> forms() {
    Map<String, Integer> forms = new HashMap<>();
    for (int form = FIRST_FORM; form <= LAST_FORM; form++) {
      String letters = Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC);
      if (letters.length() == 1 || form >= FIRST_LAM_ALEF) {
        int type = UCharacter.getIntPropertyValue(form, UProperty.DECOMPOSITION_TYPE);
        forms.put(key(type, letters), form);
      }
    }
    return forms;
  }

  private static String key(int type, String letters) {
    return type + letters;
  }
}
