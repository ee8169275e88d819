package org.tadamun.web.console.moment;

import java.io.Serializable;
import org.tadamun.kernel.time.boundary.CountryZones;

/**
 * What a form asks of a time zone that is not of its country. The answer is good for that zone and
 * that country alone: who chooses another one afterwards is asked anew.
 */
public final class ZoneQuestion implements Serializable {

  private String asked;
  private boolean meant;

  /** Whether this pair is meant; if nobody has said so, it is asked from now on. */
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
