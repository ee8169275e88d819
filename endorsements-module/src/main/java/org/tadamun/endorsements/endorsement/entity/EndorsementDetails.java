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
 * The content of an endorsement, without its state.
 *
 * @param country the country under which figures count it: the endorser's when it was given
 * @param language in which it was given, BCP 47, or null
 * @param addresseeId the addressee, or null
 * @param addresseeName the addressee's name when this was written, or null
 * @param sentOn the day on which the endorser sent or said it
 * @param receivedOn the day on which the campaign got it
 * @param embargoUntil hidden from the public before that moment
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

  /** Fields that name or quote somebody: the audit trail says that they changed, without values. */
  public static final String[] PERSONAL = {
    "displayedAs.name", "displayedAs.role", "displayedAs.organisation", "addresseeName", "quotes"
  };

  public EndorsementDetails {
    language = Languages.canonical(language);
  }

  LocalizedText nameAfter(Long oldAddressee, LocalizedText oldName) {
    return Objects.equals(addresseeId, oldAddressee) ? oldName : addresseeName;
  }

  /** Makes an edit of {@code old}: an addressee who stays keeps the name recorded before. */
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
   * Whether a consent to {@code seen} covers this: same capacity, original words, and name. Added
   * or changed translations do not matter.
   */
  boolean isCoveredBy(EndorsementDetails seen) {
    return capacity == seen.capacity
        && displayedAs.saysWhat(seen.displayedAs)
        && ownWords().equals(seen.ownWords());
  }

  /** The quotes in their original language; a translation only where its original is missing. */
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
   * Whether proofs of {@code before} do not prove this: it speaks for others in another capacity,
   * office or organisation. An organisation is identified by its own name.
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
   * An endorsement is not received before it was sent. One day less is allowed, because the
   * sender's time zone may be a day ahead. Days that are invalid themselves are not compared.
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
   * Adds the mistakes to those of the form that contains this.
   *
   * @param whose the kind of the endorser; null where it is not known yet
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
