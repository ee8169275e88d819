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
import org.tadamun.petition.signature.boundary.search.TraitFilter;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * What the number of a trend or of an alarm asks of the list of signatures, so that the list is as
 * long as the number says: one domain, one time, or those whom an alarm holds; and what a row of it
 * asks of the others: its organisation, its place, its source, or that they came by a pass, of
 * those that are held; or what one import has brought. It stands in the page's address; what an
 * address asks wrongly is not asked.
 */
@Named
@ViewScoped
public class AskedSignatures implements Serializable {

  private String domain;
  private String from;
  private String to;
  private boolean alarm;
  private String organisation;
  private String locality;
  private boolean pass;
  private SignatureSource source;
  private String importId;

  /** With what the list itself has to choose from. */
  public SignatureFilter of(SignatureState state, String country, Integer version) {
    return of(bounded(state), country, version, traits());
  }

  private SignatureFilter of(
      SignatureState state, String country, Integer version, TraitFilter traits) {
    SignatureFilter filter =
        new SignatureFilter(state, country, version, getSince(), getUntil(), null)
            .ofDomain(key())
            .with(traits)
            .ofImport(importId);
    return alarm ? filter.byAlarm() : filter;
  }

  /** The state that is listed: by traits the held ones alone, whatever the address says. */
  public SignatureState bounded(SignatureState state) {
    return traits().isNone() ? state : SignatureState.HELD;
  }

  /**
   * Whether a number has sent the reader here, which counts whatever version was signed. None does
   * by source: that is chosen above the list, of the version that it has.
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

  /** Each by itself: in a time that ends before it begins nobody has signed. */
  private static Instant bound(String asked) {
    try {
      return TimeBound.moment("from", asked);
    } catch (InvalidInput malformed) {
      return null;
    }
  }

  /** Null where it does not matter when it was signed. */
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

  /** By which way they came; null where it does not matter. */
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

  /** The import that brought them; null where it does not matter. */
  public String getImportId() {
    return importId;
  }

  public void setImportId(String importId) {
    this.importId = importId == null || !ImportFilter.isId(importId) ? null : importId;
  }

  /**
   * @param listed whether the reader can list what this import brought
   */
  public void keepImport(Predicate<String> listed) {
    if (importId != null && !listed.test(importId)) {
      importId = null;
    }
  }

  /** What a list has; nothing where its import was withdrawn after the page had been opened. */
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

  /** Whether only those who came through an event pass. */
  public boolean isPass() {
    return pass;
  }

  public void setPass(boolean pass) {
    this.pass = pass;
  }
}
