package org.tadamun.endorsements.endorser.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.kernel.record.entity.DomainEntity;
import org.tadamun.kernel.text.boundary.Folded;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * A person or an organisation that can endorse, shared by all campaigns. Endorsements keep the name
 * of their own day: editing this one does not change them.
 */
@Entity
@Table(name = "endorsements_endorser")
public class Endorser extends DomainEntity {

  public static final int NAME_MAX = 200;
  public static final int WEBSITE_MAX = 500;
  public static final int SEARCH_MAX = 4000;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false, length = 12)
  private EndorserKind kind;

  /** Empty once erased. */
  @Column(name = "name", length = 5000)
  private LocalizedText name;

  @Column(name = "sort_name", nullable = false, length = 2 * NAME_MAX)
  private String sortName;

  /** The folded sort name, so that lists have the same order on every database. */
  @Column(name = "sort_key", nullable = false, length = 2 * NAME_MAX)
  private String sortKey;

  @Column(name = "country", nullable = false, length = 2)
  private String country;

  @Enumerated(EnumType.STRING)
  @Column(name = "organisation_kind", length = 24)
  private OrganisationKind organisationKind;

  @Column(name = "website", length = WEBSITE_MAX)
  private String website;

  @Column(name = "search_text", nullable = false, length = SEARCH_MAX)
  private String searchText;

  @Column(name = "forgotten_at")
  private Instant forgottenAt;

  protected Endorser() {}

  public Endorser(EndorserDetails details, Instant now) {
    super(now);
    describe(details, now);
  }

  public final void describe(EndorserDetails details, Instant now) {
    this.kind = details.kind();
    this.name = details.name();
    this.sortName = details.sorted().sortName();
    this.country = details.country();
    this.organisationKind = details.organisationKind();
    this.website = details.website();
    this.sortKey = sortKey(sortName);
    this.searchText = searchable(name, sortName);
    touch(now);
  }

  /** Erases all that identifies the endorser for good; kind and country stay. */
  public void forget(Instant now) {
    this.name = LocalizedText.EMPTY;
    this.sortName = "";
    this.sortKey = "";
    this.searchText = "";
    this.organisationKind = null;
    this.website = null;
    this.forgottenAt = now;
    touch(now);
  }

  /** Restarts the retention period: a row that was removed as a mistake may be entered again. */
  public void release(Instant now) {
    touch(now);
  }

  /** Returns a new erased record of the same kind and country. */
  public Endorser nameless(Instant now) {
    Endorser nobody = new Endorser(details(), now);
    nobody.forget(now);
    return nobody;
  }

  public boolean isForgotten() {
    return forgottenAt != null;
  }

  /** Folded, so that Özdemir is sorted after Olsen, and not after Zetkin. */
  public static String sortKey(String sortName) {
    return Folded.upTo(2 * NAME_MAX, Folded.of(sortName));
  }

  /** Returns the folded search text of a name and of other names, such as the one in lists. */
  public static String searchable(LocalizedText name, String... others) {
    return Folded.upTo(
        SEARCH_MAX,
        Stream.concat(name.asMap().values().stream(), Stream.of(others))
            .map(Folded::of)
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining("\n")));
  }

  public String country() {
    return country;
  }

  public LocalizedText name() {
    return name;
  }

  public EndorserKind kind() {
    return kind;
  }

  public String sortName() {
    return sortName;
  }

  public EndorserDetails details() {
    return new EndorserDetails(kind, name, sortName, country, organisationKind, website);
  }
}
