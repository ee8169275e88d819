package org.tadamun.web.console.frame;

import java.io.Serializable;
import java.util.Objects;
import org.tadamun.kernel.time.boundary.CountryZones;

/**
 * What a form can fill in by itself, so that somebody in a hurry types less. Each form has its own:
 * who types into a list of countries passes others on the way to his, and what was filled in for
 * those must not stay.
 */
public final class PlaceDefaults implements Serializable {

  private String proposedZone;
  private String proposedFor;
  private boolean stored;

  /** Of a new thing. */
  public PlaceDefaults() {}

  /** Of a known one: its zone goes with its country, and gives way to nothing else. */
  public PlaceDefaults(String country, String zone) {
    this.proposedFor = country;
    this.proposedZone = zone;
    this.stored = true;
  }

  /** The zone of a country that has one hour, else null: a guess would be worse than a question. */
  public static String zone(String country) {
    return CountryZones.common(country);
  }

  /** Whether a form may write there: nothing stands there, or what it had proposed itself. */
  public static boolean isOpen(String present, String proposed) {
    return present == null || present.isBlank() || present.equals(proposed);
  }

  /**
   * The zone of a form in which this country is chosen now. What somebody typed himself stays; what
   * was proposed for another country goes, also where there is nothing to take its place.
   *
   * @param present what stands in the form, or null
   */
  public String zone(String country, String present) {
    boolean blank = isOpen(present, null);
    boolean outdated = isOpen(present, proposedZone) && !Objects.equals(country, proposedFor);
    return blank || outdated ? propose(country, zone(country)) : present;
  }

  /** The zone of a form in which a place in this country is chosen whose zone is known. */
  public String zone(String country, String present, String known) {
    boolean kept = stored && !isOpen(present, null) && Objects.equals(country, proposedFor);
    return isOpen(present, proposedZone) && !kept ? propose(country, known) : present;
  }

  private String propose(String country, String zone) {
    stored = false;
    proposedFor = country;
    proposedZone = zone;
    return zone;
  }
}
