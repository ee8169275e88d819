package org.tadamun.petition.imports.entity.country;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * How many people of one country an import entered. The number only grows: it includes people who
 * later withdrew or signed online, and so does not show which of them did.
 */
@Entity
@Table(name = "petition_import_brought")
public class ImportedCountry {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tadamun_seq")
  @Column(name = "id")
  private long id;

  @Column(name = "import_id", nullable = false, updatable = false)
  private long importId;

  @Column(name = "country", nullable = false, updatable = false, length = 2)
  private String country;

  @Column(name = "brought", nullable = false)
  private long number;

  protected ImportedCountry() {}

  public ImportedCountry(long importId, String country) {
    this.importId = importId;
    this.country = country;
  }

  /**
   * @throws IllegalArgumentException if {@code more} is negative
   */
  public void add(long more) {
    if (more < 0) {
      throw new IllegalArgumentException("the number of imported people never falls: " + more);
    }
    number += more;
  }

  public String country() {
    return country;
  }

  public long number() {
    return number;
  }
}
