package org.tadamun.petition.transition.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.boundary.PetitionDraft;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.PetitionText;

/**
 * Compares a form with a petition. Line ends of browsers and other systems are equal; once a text
 * is signed, the order of its translations does not matter, since its source is fixed.
 */
public final class Unchanged {

  private Unchanged() {}

  /**
   * Whether the form would change nothing.
   *
   * @param addressed public ids of the petition's addressees
   */
  public static boolean is(
      PetitionDraft draft, PetitionView present, Collection<String> addressed) {
    boolean settled = !present.state().isBeforeSigning();
    return sameWords(
            texts(draft.text(), draft.thanks(), draft.shareText()),
            texts(present.text(), present.thanks(), present.shareText()),
            settled)
        && (draft.goal() == null ? 0 : draft.goal()) == present.goal()
        && Objects.equals(draft.startsAt(), present.startsAt())
        && Objects.equals(draft.closesAt(), present.closesAt())
        && Set.copyOf(draft.addressees()).equals(Set.copyOf(addressed));
  }

  private static List<LocalizedText> texts(
      PetitionText text, LocalizedText thanks, LocalizedText shareText) {
    List<LocalizedText> all = new ArrayList<>(text.demands());
    Collections.addAll(all, text.title(), text.body(), thanks, shareText);
    return all;
  }

  private static boolean sameWords(
      List<LocalizedText> one, List<LocalizedText> other, boolean anyOrder) {
    return one.size() == other.size()
        && IntStream.range(0, one.size())
            .allMatch(i -> words(one.get(i), anyOrder).equals(words(other.get(i), anyOrder)));
  }

  private static List<String> words(LocalizedText text, boolean sorted) {
    Stream<String> words =
        text == null ? Stream.empty() : text.asMap().entrySet().stream().map(Unchanged::words);
    return (sorted ? words.sorted() : words).toList();
  }

  private static String words(Map.Entry<String, String> translation) {
    return translation.getKey() + ' ' + translation.getValue().replace("\r\n", "\n");
  }
}
