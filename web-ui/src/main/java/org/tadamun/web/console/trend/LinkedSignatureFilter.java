package org.tadamun.web.console.trend;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.rest.boundary.TimeBound;
import org.tadamun.petition.signature.boundary.search.ImportFilter;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.boundary.search.TimeSpan;
import org.tadamun.petition.signature.boundary.search.TraitFilter;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * The filter of the signature list that other pages set by a link. By it the list is as long as the
 * number in that link. A trend asks for a domain and a time. An alarm asks for the signatures that
 * it holds, or those of them with one organisation, place or source, or with an event pass. An
 * import asks for its own signatures. The filter is part of the page's address; malformed values
 * there are ignored.
 */
@Named
@ViewScoped
public class LinkedSignatureFilter implements Serializable {

  private String domain;
  private String from;
  private String to;
  private boolean alarm;
  private String organisation;
  private String locality;
  private boolean pass;
  private SignatureSource source;
  private String importId;

  /** The whole filter, with the state, country and version chosen above the list. */
  public SignatureFilter of(SignatureState state, String country, Integer version) {
    return of(bounded(state), country, version, traits());
  }

  private SignatureFilter of(
      SignatureState state, String country, Integer version, TraitFilter traits) {
    SignatureFilter filter =
        new SignatureFilter(state, country, version)
            .signedIn(new TimeSpan(getSince(), getUntil()))
            .ofDomain(key())
            .with(traits)
            .ofImport(importId);
    return alarm ? filter.byAlarm() : filter;
  }

  /** The state to list; with a trait (organisation, place, pass, source) always HELD. */
  public SignatureState bounded(SignatureState state) {
    return traits().isNone() ? state : SignatureState.HELD;
  }

  /**
   * Whether a link with a number led here. Such numbers count signatures of all versions. A source
   * alone does not count as such a link: it is chosen above the list, for the version shown there.
   */
  public boolean isAsked() {
    SignatureFilter asked = of(null, null, null, new TraitFilter(organisation, locality, pass));
    return !asked.equals(SignatureFilter.ALL);
  }

  private String key() {
    try {
      return SignatureFilter.ALL
          .ofDomain(domain == null || domain.isEmpty() ? null : domain)
          .domain();
    } catch (InvalidInput malformed) {
      return null;
    }
  }

  private TraitFilter traits() {
    return new TraitFilter(organisation, locality, pass, source);
  }

  /** Reads one bound, null if malformed. A time that ends before it begins simply finds nothing. */
  private static Instant bound(String asked) {
    try {
      return TimeBound.moment("from", asked);
    } catch (InvalidInput malformed) {
      return null;
    }
  }

  /** The first moment of signing to list; null for no limit. */
  public Instant getSince() {
    return bound(from);
  }

  public Instant getUntil() {
    return bound(to);
  }

  public String getDomain() {
    return domain;
  }

  public void setDomain(String domain) {
    this.domain = domain;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public boolean isAlarm() {
    return alarm;
  }

  public void setAlarm(boolean alarm) {
    this.alarm = alarm;
  }

  public String getOrganisation() {
    return organisation;
  }

  public void setOrganisation(String organisation) {
    this.organisation = TraitFilter.organisation(organisation);
  }

  public String getLocality() {
    return locality;
  }

  public void setLocality(String locality) {
    this.locality = TraitFilter.locality(locality);
  }

  public SignatureSource[] getSources() {
    return SignatureSource.values();
  }

  /** The name of the source to list; null for all sources. */
  public String getSource() {
    return source == null ? null : source.name();
  }

  public void setSource(String name) {
    this.source =
        Stream.of(SignatureSource.values())
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElse(null);
  }

  /** The id of the import whose signatures are listed; null for any. */
  public String getImportId() {
    return importId;
  }

  public void setImportId(String importId) {
    this.importId = importId == null || !ImportFilter.isId(importId) ? null : importId;
  }

  /** Drops the import if the reader cannot list its signatures. */
  public void keepImport(Predicate<String> listed) {
    if (importId != null && !listed.test(importId)) {
      importId = null;
    }
  }

  /** Reads the list; empty if its import was withdrawn after the page was opened. */
  public <T> List<T> read(Supplier<List<T>> list) {
    try {
      return list.get();
    } catch (InvalidInput mistaken) {
      boolean gone =
          importId != null
              && mistaken.errors().stream().anyMatch(one -> one.field().equals(ImportFilter.FIELD));
      if (!gone) {
        throw mistaken;
      }
      return List.of();
    }
  }

  /** Whether only signatures with an event pass are listed. */
  public boolean isPass() {
    return pass;
  }

  public void setPass(boolean pass) {
    this.pass = pass;
  }
}
