package org.tadamun.endorsements.endorsement.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * What an endorsement says, apart from its way to the public.
 *
 * @param country under which the figures have it: the endorser's when it was given
 * @param language in which it was given, BCP 47, or null
 * @param addresseeId to whom it is addressed, or null
 * @param addresseeName as that was called when it was written down, or null
 * @param sentOn the day on which the endorser sent or said it
 * @param receivedOn the day on which the campaign got it
 * @param embargoUntil before that moment it does not exist for the public
 */
public record EndorsementDetails(
    Capacity capacity,
    EndorsementKind kind,
    String country,
    DisplayedAs displayedAs,
    String language,
    Long addresseeId,
    LocalizedText addresseeName,
    LocalDate sentOn,
    LocalDate receivedOn,
    List<Quote> quotes,
    Instant embargoUntil) {

  /** Those that name or quote somebody: the trail tells only that they changed. */
  public static final String[] PERSONAL = {
    "displayedAs.name", "displayedAs.role", "displayedAs.organisation", "addresseeName", "quotes"
  };

  public EndorsementDetails {
    language = Languages.canonical(language);
  }

  LocalizedText nameAfter(Long oldAddressee, LocalizedText oldName) {
    return Objects.equals(addresseeId, oldAddressee) ? oldName : addresseeName;
  }

  /** After what was written down before: who is addressed still keeps the name of that day. */
  public EndorsementDetails after(EndorsementDetails old) {
    return new EndorsementDetails(
        capacity,
        kind,
        country,
        displayedAs,
        language,
        addresseeId,
        nameAfter(old.addresseeId, old.addresseeName),
        sentOn,
        receivedOn,
        quotes,
        embargoUntil);
  }

  /**
   * Whether who agreed to the other agreed to this: his own words, his capacity and how he is
   * called are the same. What was translated since is.
   */
  boolean isCoveredBy(EndorsementDetails seen) {
    return capacity == seen.capacity
        && displayedAs.saysWhat(seen.displayedAs)
        && ownWords().equals(seen.ownWords());
  }

  /** What he said himself, or all that stands for it where that is not here. */
  private Set<Quote> ownWords() {
    Set<String> originals =
        quotes.stream()
            .filter(quote -> quote.translatedFrom() == null)
            .map(Quote::language)
            .collect(Collectors.toSet());
    return quotes.stream()
        .filter(quote -> !originals.contains(quote.translatedFrom()))
        .collect(Collectors.toSet());
  }

  /**
   * Whether what proved the other proves nothing of this: it speaks for others in another way, for
   * other ones, or in another office. An organisation speaks for the one whose name it bears.
   */
  boolean isProvedAnewAfter(EndorsementDetails before, EndorserKind whose) {
    boolean sameOnes =
        whose == EndorserKind.ORGANISATION
            ? displayedAs.saysWhat(before.displayedAs)
            : displayedAs.speaksFor(before.displayedAs);
    return capacity.speaksForOthers() && (capacity != before.capacity || !sameOnes);
  }

  public boolean hasDaysOf(EndorsementDetails other) {
    return Objects.equals(sentOn, other.sentOn) && Objects.equals(receivedOn, other.receivedOn);
  }

  /**
   * Nothing is received before it is sent. What is sent from where it is tomorrow already comes a
   * day before; of days that are none themselves nothing more is said.
   */
  public static void judgeOrder(LocalDate sent, LocalDate received, Violations violations) {
    boolean days =
        sent != null
            && received != null
            && new Violations().day("", sent).day("", received).isEmpty();
    if (days && received.isBefore(sent.minusDays(1))) {
      violations.add("receivedOn", "endorsements.error.received-before-sent");
    }
  }

  /**
   * Its mistakes are told together with those of the form that has more than this.
   *
   * @param whose null where that is still to be said
   */
  public Violations judge(EndorserKind whose, Violations violations) {
    violations.required("capacity", capacity).required("kind", kind).language("language", language);
    displayedAs.check(capacity, whose, violations);
    if (quotes.size() > Quote.MOST) {
      return violations.add("quotes", "kernel.error.too-many", Quote.MOST);
    }
    for (int i = 0; i < quotes.size(); i++) {
      quotes.get(i).check("quotes[" + i + "]", violations);
    }
    if (quotes.stream().map(Quote::language).distinct().count() < quotes.size()) {
      violations.add("quotes", "endorsements.error.two-of-a-language");
    }
    return violations;
  }
}
