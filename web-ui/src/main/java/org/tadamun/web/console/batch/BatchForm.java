package org.tadamun.web.console.batch;

import java.io.Serializable;
import java.time.LocalDate;
import org.tadamun.petition.batch.entity.BatchDetails;
import org.tadamun.petition.batch.entity.BatchSource;

/** A batch while it is being typed; the file is sent beside it. */
public class BatchForm implements Serializable {

  private BatchSource source;
  private String organisation;
  private String country;
  private Integer number;
  private LocalDate collectedFrom;
  private LocalDate collectedTo;
  private String note;
  private String countedBy;
  private Integer textVersion;

  BatchDetails details() {
    return new BatchDetails(
        source,
        organisation,
        country,
        number,
        collectedFrom,
        collectedTo,
        note,
        countedBy,
        null,
        textVersion);
  }

  public Integer getTextVersion() {
    return textVersion;
  }

  public void setTextVersion(Integer textVersion) {
    this.textVersion = textVersion;
  }

  public BatchSource getSource() {
    return source;
  }

  public void setSource(BatchSource source) {
    this.source = source;
  }

  public String getOrganisation() {
    return organisation;
  }

  public void setOrganisation(String organisation) {
    this.organisation = organisation;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public Integer getNumber() {
    return number;
  }

  public void setNumber(Integer number) {
    this.number = number;
  }

  public LocalDate getCollectedFrom() {
    return collectedFrom;
  }

  public void setCollectedFrom(LocalDate collectedFrom) {
    this.collectedFrom = collectedFrom;
  }

  public LocalDate getCollectedTo() {
    return collectedTo;
  }

  public void setCollectedTo(LocalDate collectedTo) {
    this.collectedTo = collectedTo;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public String getCountedBy() {
    return countedBy;
  }

  public void setCountedBy(String countedBy) {
    this.countedBy = countedBy;
  }
}
