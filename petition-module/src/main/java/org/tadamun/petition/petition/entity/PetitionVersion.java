package org.tadamun.petition.petition.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tadamun.kernel.record.entity.DomainEntity;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.text.entity.LocalizedTextConverter;

/**
 * One version of what people sign. It is free to be written until the petition opens; from then on
 * it can only gain languages, since signatures refer to it.
 */
@Entity
@Table(name = "petition_version")
public class PetitionVersion extends DomainEntity {

  @ManyToOne(optional = false)
  @JoinColumn(name = "petition_id", nullable = false, updatable = false)
  private Petition petition;

  @Column(name = "number_no", nullable = false, updatable = false)
  private int number;

  @Column(name = "title", nullable = false, length = 4000)
  private LocalizedText title;

  @Column(name = "body", nullable = false, length = 32000)
  private LocalizedText body;

  @ElementCollection
  @CollectionTable(name = "petition_version_demand", joinColumns = @JoinColumn(name = "version_id"))
  @OrderColumn(name = "pos")
  @Convert(converter = LocalizedTextConverter.class)
  @Column(name = "demand", nullable = false, length = 8000)
  private List<LocalizedText> demands = new ArrayList<>();

  @Column(name = "text_hash", nullable = false, length = 64)
  private String hash;

  protected PetitionVersion() {}

  PetitionVersion(Petition petition, int number, PetitionText text, Instant now) {
    super(now);
    this.petition = petition;
    this.number = number;
    write(text, now);
  }

  final void write(PetitionText text, Instant now) {
    this.title = text.title();
    this.body = text.body();
    this.demands.clear();
    this.demands.addAll(text.demands());
    this.hash = text.hash();
    touch(now);
  }

  public int number() {
    return number;
  }

  public PetitionText text() {
    return new PetitionText(title, body, demands);
  }

  public String hash() {
    return hash;
  }
}
