package org.tadamun.web.console.parliament;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.tadamun.endorsements.parliament.entity.ActDetails;
import org.tadamun.endorsements.parliament.entity.ActKind;
import org.tadamun.endorsements.parliament.entity.Chamber;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.web.console.frame.LocalizedDraft;

/** The fields of a parliamentary act's form. */
public class ActForm implements Serializable {

  private ActKind kind;
  private final LocalizedDraft chamber;
  private String country;
  private final LocalizedDraft title;
  private String identifier;
  private LocalDate tabledOn;
  private LocalDate nextOn;
  private final LocalizedDraft sourceTitle;
  private String sourceUrl;

  ActForm(ActDetails details, List<String> languages) {
    Chamber house = details.chamber();
    this.kind = details.kind();
    this.chamber = LocalizedDraft.of(house.name(), languages);
    this.country = house.country();
    this.title = LocalizedDraft.of(details.title(), languages);
    this.identifier = details.identifier();
    this.tabledOn = details.tabledOn();
    this.nextOn = details.nextOn();
    Source source = details.source();
    this.sourceTitle = LocalizedDraft.of(source == null ? null : source.title(), languages);
    this.sourceUrl = source == null ? null : source.url();
  }

  ActDetails toDetails() {
    return new ActDetails(
        kind,
        new Chamber(chamber.toText(), country),
        title.toText(),
        identifier,
        tabledOn,
        nextOn,
        Source.orNull(sourceTitle.toText(), sourceUrl));
  }

  public ActKind getKind() {
    return kind;
  }

  public void setKind(ActKind kind) {
    this.kind = kind;
  }

  public LocalizedDraft getChamber() {
    return chamber;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public LocalizedDraft getTitle() {
    return title;
  }

  public String getIdentifier() {
    return identifier;
  }

  public void setIdentifier(String identifier) {
    this.identifier = identifier;
  }

  public LocalDate getTabledOn() {
    return tabledOn;
  }

  public void setTabledOn(LocalDate tabledOn) {
    this.tabledOn = tabledOn;
  }

  public LocalDate getNextOn() {
    return nextOn;
  }

  public void setNextOn(LocalDate nextOn) {
    this.nextOn = nextOn;
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
}
