package org.tadamun.web.console.endorsements;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.tadamun.endorsements.endorsement.boundary.EndorsementCommands;
import org.tadamun.endorsements.endorsement.boundary.EndorsementView;
import org.tadamun.endorsements.proof.entity.EvidenceKind;
import org.tadamun.endorsements.proof.entity.PublicationBasis;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.console.frame.LocalizedDraft;

/** The inputs of all commands; the page shows only the part of its command. */
public class CommandForm implements Serializable {

  /** The contents of the form, by the names of its fields. */
  public record Contents(
      LocalDate promisedBy,
      String owner,
      LocalDate receivedOn,
      EvidenceKind kind,
      String url,
      PublicationBasis basis,
      LocalDate consentOn,
      String consentText,
      LocalizedText sourceTitle,
      String sourceUrl,
      String note) {}

  private LocalDate promisedBy;
  private String owner;
  private LocalDate receivedOn;
  private EvidenceKind evidence;
  private String url;
  private PublicationBasis basis;
  private LocalDate consentOn;
  private String consentText;
  private boolean consentKept;
  private LocalizedDraft sourceTitle;
  private String sourceUrl;
  private String note;

  /** Filled with what is known, so that the next step often needs one click only. */
  CommandForm(EndorsementView of, List<String> languages, String me, LocalDate today) {
    this.promisedBy = of.promisedBy();
    this.owner = of.owner() == null ? me : of.owner();
    this.receivedOn = of.receivedOn() == null ? today : of.receivedOn();
    this.basis = of.basis();
    // A consent or source for an earlier content is shown beside the form, but not sent again.
    this.consentOn = of.consentOutdated() ? null : of.consentOn();
    this.consentText = of.consentOutdated() ? null : of.consentText();
    Source source = of.sourceOutdated() ? null : of.source();
    this.sourceTitle = LocalizedDraft.of(source == null ? null : source.title(), languages);
    this.sourceUrl = source == null ? null : source.url();
  }

  Contents contents() {
    return new Contents(
        promisedBy,
        owner,
        receivedOn,
        evidence,
        url,
        basis,
        consentOn,
        consentText,
        sourceTitle.toText(),
        sourceUrl,
        note);
  }

  void show(Contents contents) {
    this.promisedBy = contents.promisedBy();
    this.owner = contents.owner();
    this.receivedOn = contents.receivedOn();
    this.evidence = contents.kind();
    this.url = contents.url();
    this.basis = contents.basis();
    this.consentOn = contents.consentOn();
    this.consentText = contents.consentText();
    this.sourceTitle = new LocalizedDraft(contents.sourceTitle(), sourceTitle.getLanguages());
    this.sourceUrl = contents.sourceUrl();
    this.note = contents.note();
  }

  EndorsementCommands.Parameters parameters() {
    Source source =
        basis == PublicationBasis.PUBLIC_ACT
            ? Source.orNull(sourceTitle.toText(), sourceUrl)
            : null;
    return new EndorsementCommands.Parameters(
        promisedBy,
        owner,
        receivedOn,
        evidence,
        url,
        basis,
        consentOn,
        lines(consentText),
        source,
        null,
        lines(note));
  }

  private static String lines(String text) {
    return text == null ? null : text.replace("\r\n", "\n");
  }

  public LocalDate getPromisedBy() {
    return promisedBy;
  }

  public void setPromisedBy(LocalDate promisedBy) {
    this.promisedBy = promisedBy;
  }

  public String getOwner() {
    return owner;
  }

  public void setOwner(String owner) {
    this.owner = owner;
  }

  public LocalDate getReceivedOn() {
    return receivedOn;
  }

  public void setReceivedOn(LocalDate receivedOn) {
    this.receivedOn = receivedOn;
  }

  public EvidenceKind getEvidence() {
    return evidence;
  }

  public void setEvidence(EvidenceKind evidence) {
    this.evidence = evidence;
  }

  public String getUrl() {
    return url;
  }

  public void setUrl(String url) {
    this.url = url;
  }

  public PublicationBasis getBasis() {
    return basis;
  }

  /**
   * The basis comes first in a request: the fields of the consent must stay until their values are
   * read.
   */
  public void setBasis(PublicationBasis basis) {
    this.consentKept = isConsentAsked();
    this.basis = basis;
  }

  /** To be called once all values of the request are set. */
  public void settle() {
    consentKept = false;
  }

  /** With a public act the consent's fields are shown only if they are filled. */
  public boolean isConsentAsked() {
    boolean filled = consentOn != null || consentText != null && !consentText.isBlank();
    return basis == PublicationBasis.CONSENT
        || basis == PublicationBasis.PUBLIC_ACT && (filled || consentKept);
  }

  public LocalDate getConsentOn() {
    return consentOn;
  }

  public void setConsentOn(LocalDate consentOn) {
    this.consentOn = consentOn;
  }

  public String getConsentText() {
    return consentText;
  }

  public void setConsentText(String consentText) {
    this.consentText = consentText;
  }

  public LocalizedDraft getSourceTitle() {
    return sourceTitle;
  }

  public String getSourceUrl() {
    return sourceUrl;
  }

  public void setSourceUrl(String sourceUrl) {
    this.sourceUrl = sourceUrl;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
