package org.tadamun.web.console.endorsements;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.tadamun.endorsements.endorsement.boundary.EndorsementDraft;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorsement.entity.Quote;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.console.frame.LocalizedDraft;

/** An endorsement while it is being typed. */
public class EndorsementForm implements Serializable {

  /**
   * The contents of the form.
   *
   * @param draft without its quotes
   * @param quote by language; a draft lists them
   */
  public record Contents(EndorsementDraft draft, LocalizedText quote, String original) {}

  private final ZoneId zone;
  private Capacity capacity;
  private EndorsementKind kind;
  private final LocalizedDraft displayName;
  private final LocalizedDraft displayRole;
  private final LocalizedDraft displayOrganisation;
  private String language;
  private String addressee;
  private LocalDate sentOn;
  private LocalDate receivedOn;
  private final QuoteForm quote;
  private final Embargo embargo;

  EndorsementForm(EndorsementDraft draft, List<String> languages, ZoneId zone) {
    this(draft, new QuoteForm(draft.quotes(), languages), languages, zone);
  }

  private EndorsementForm(
      EndorsementDraft draft, QuoteForm quote, List<String> languages, ZoneId zone) {
    this.zone = zone;
    this.capacity = draft.capacity();
    this.kind = draft.kind();
    this.displayName = LocalizedDraft.of(draft.displayName(), languages);
    this.displayRole = LocalizedDraft.of(draft.displayRole(), languages);
    this.displayOrganisation = LocalizedDraft.of(draft.displayOrganisation(), languages);
    this.language = draft.language();
    this.addressee = draft.addressee();
    this.sentOn = draft.sentOn();
    this.receivedOn = draft.receivedOn();
    this.quote = quote;
    this.embargo = new Embargo(draft.embargoUntil(), zone);
  }

  /**
   * @param country typed only for a stored endorsement; null for a new one
   */
  EndorsementDraft toDraft(String country) {
    return toDraft(country, quote.quotes());
  }

  Contents contents(String country) {
    return new Contents(
        toDraft(country, List.of()), quote.getTexts().toText(), quote.getOriginal());
  }

  /** This form with other contents. */
  EndorsementForm saying(Contents contents, List<String> languages) {
    quote.say(contents.quote(), contents.original());
    return new EndorsementForm(contents.draft(), quote, languages, zone);
  }

  private EndorsementDraft toDraft(String country, List<Quote> quotes) {
    return new EndorsementDraft(
        capacity,
        kind,
        country,
        displayName.toText(),
        displayRole.toText(),
        displayOrganisation.toText(),
        language,
        addressee,
        sentOn,
        receivedOn,
        quotes,
        embargo.moment());
  }

  public Capacity getCapacity() {
    return capacity;
  }

  public void setCapacity(Capacity capacity) {
    this.capacity = capacity;
  }

  public EndorsementKind getKind() {
    return kind;
  }

  public void setKind(EndorsementKind kind) {
    this.kind = kind;
  }

  public LocalizedDraft getDisplayName() {
    return displayName;
  }

  public LocalizedDraft getDisplayRole() {
    return displayRole;
  }

  public LocalizedDraft getDisplayOrganisation() {
    return displayOrganisation;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getAddressee() {
    return addressee;
  }

  public void setAddressee(String addressee) {
    this.addressee = addressee;
  }

  public LocalDate getSentOn() {
    return sentOn;
  }

  public void setSentOn(LocalDate sentOn) {
    this.sentOn = sentOn;
  }

  public LocalDate getReceivedOn() {
    return receivedOn;
  }

  public void setReceivedOn(LocalDate receivedOn) {
    this.receivedOn = receivedOn;
  }

  public QuoteForm getQuote() {
    return quote;
  }

  public LocalDateTime getEmbargoUntil() {
    return embargo.local();
  }

  public void setEmbargoUntil(LocalDateTime embargoUntil) {
    embargo.type(embargoUntil);
  }

  public String getZone() {
    return zone.getId();
  }
}
