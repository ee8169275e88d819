package org.tadamun.web.console.frame;

import java.io.Serializable;
import java.util.Objects;
import org.tadamun.kernel.time.boundary.CountryZones;

/**
 * Fills in the time zone of a form's country, so that less must be typed. Each form has its own
 * instance: typing in a list of countries passes others on the way, and a zone proposed for those
 * must not stay.
 */
public final class PlaceDefaults implements Serializable {

  private String proposedZone;
  private String proposedFor;
  private boolean stored;

  /** For a form of something new. */
  public PlaceDefaults() {}

  /** For a stored thing: its zone is replaced if the country changes, and by nothing else. */
  public PlaceDefaults(String country, String zone) {
    this.proposedFor = country;
    this.proposedZone = zone;
    this.stored = true;
  }

  /**
   * The zone of a country whose clocks all show one time; else null, since a question is better
   * than a guess.
   */
  public static String zone(String country) {
    return CountryZones.common(country);
  }

  /** Whether a form may fill in the field: it is empty or contains what the form proposed. */
  public static boolean isOpen(String present, String proposed) {
    return present == null || present.isBlank() || present.equals(proposed);
  }

  /**
   * The zone to show once this country is chosen. A typed zone stays; one that was proposed for
   * another country goes, even if none replaces it.
   *
   * @param present the zone in the form, or null
   */
  public String zone(String country, String present) {
    boolean blank = isOpen(present, null);
    boolean outdated = isOpen(present, proposedZone) && !Objects.equals(country, proposedFor);
    return blank || outdated ? propose(country, zone(country)) : present;
  }

  /** The zone to show once a place in this country is chosen whose zone is known. */
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
