package org.tadamun.petition.version.control;

import java.text.BreakIterator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.tadamun.petition.version.boundary.Difference;
import org.tadamun.petition.version.boundary.Difference.Piece;

/**
 * Compares two texts word by word: the longest common sequence of words stays, the rest is removed
 * or added. A word includes the blanks and punctuation after it. Texts have some thousand
 * characters, so the quadratic algorithm is fast enough once common ends are cut off.
 */
public final class WordDiff {

  private final List<String> before;
  private final List<String> after;

  private WordDiff(String before, String after, Locale locale) {
    this.before = words(before, locale);
    this.after = words(after, locale);
  }

  /** The pieces in reading order; a null text is an empty one. */
  public static Difference between(String before, String after, Locale locale) {
    return new WordDiff(before == null ? "" : before, after == null ? "" : after, locale).compare();
  }

  private Difference compare() {
    int head = 0;
    int most = Math.min(before.size(), after.size());
    while (head < most && before.get(head).equals(after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    Pieces pieces = new Pieces();
    before.subList(0, head).forEach(word -> pieces.add(Difference.Kind.SAME, word));
    middle(
        before.subList(head, before.size() - tail),
        after.subList(head, after.size() - tail),
        pieces);
    before
        .subList(before.size() - tail, before.size())
        .forEach(word -> pieces.add(Difference.Kind.SAME, word));
    return new Difference(pieces.all());
  }

  private static void middle(List<String> old, List<String> now, Pieces pieces) {
    short[][] common = new short[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(now.get(j))
                ? (short) (common[i + 1][j + 1] + 1)
                : (short) Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        pieces.add(Difference.Kind.SAME, old.get(i++));
        j++;
      } else if (j == now.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
        pieces.add(Difference.Kind.REMOVED, old.get(i++));
      } else {
        pieces.add(Difference.Kind.ADDED, now.get(j++));
      }
    }
  }

  /** A word begins at each boundary that is followed by a letter or a digit. */
  private static List<String> words(String text, Locale locale) {
    BreakIterator boundaries = BreakIterator.getWordInstance(locale);
    boundaries.setText(text);
    List<String> words = new ArrayList<>();
    int begin = 0;
    int at = boundaries.next();
    while (at != BreakIterator.DONE && at < text.length()) {
      if (Character.isLetterOrDigit(text.codePointAt(at))) {
        words.add(text.substring(begin, at));
        begin = at;
      }
      at = boundaries.next();
    }
    if (begin < text.length()) {
      words.add(text.substring(begin));
    }
    return words;
  }

  /** Joins neighbours of one kind, and puts removed words before added ones. */
  private static final class Pieces {

    private final Deque<Piece> done = new ArrayDeque<>();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();

    void add(Difference.Kind kind, String word) {
      switch (kind) {
        case REMOVED -> removed.append(word);
        case ADDED -> added.append(word);
        case SAME -> {
          settle();
          String joined = isSame() ? done.removeLast().text() + word : word;
          done.addLast(new Piece(Difference.Kind.SAME, joined));
        }
      }
    }

    List<Piece> all() {
      settle();
      return List.copyOf(done);
    }

    private boolean isSame() {
      return !done.isEmpty() && done.getLast().kind() == Difference.Kind.SAME;
    }

    private void settle() {
      put(Difference.Kind.REMOVED, removed);
      put(Difference.Kind.ADDED, added);
    }

    private void put(Difference.Kind kind, StringBuilder text) {
      if (!text.isEmpty()) {
        done.addLast(new Piece(kind, text.toString()));
        text.setLength(0);
      }
    }
  }
}
