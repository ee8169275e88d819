package org.tadamun.web.console.moment;

import java.io.Serializable;
import org.tadamun.kernel.time.boundary.CountryZones;

/**
 * Asks in a form whether a time zone of another country is meant. The answer holds only for that
 * zone and that country; another choice is asked anew.
 */
public final class ZoneQuestion implements Serializable {

  private String asked;
  private boolean meant;

  /** Whether the reader has confirmed this pair; otherwise the form asks from now on. */
  public boolean isMeant(String country, String zone) {
    String pair = country + " " + zone;
    meant = meant && pair.equals(asked);
    asked = CountryZones.isForeign(zone, country) ? pair : null;
    return meant;
  }

  public boolean isAsked() {
    return asked != null;
  }

  public boolean isMeant() {
    return meant;
  }

  public void setMeant(boolean meant) {
    this.meant = meant;
  }
}
