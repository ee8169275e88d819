package org.tadamun.web.console.signature;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import org.tadamun.petition.signature.boundary.SignatureRow;
import org.tadamun.petition.tally.entity.SignatureSource;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.text.TextBean;

/**
 * How a signature of the list is called: in the question about it, and by the boxes and buttons of
 * its row for whoever hears them one by one. Its number stands nowhere on the page.
 */
@Named
@RequestScoped
public class SignatureNames {

  @Inject private CampaignContext campaign;
  @Inject private DisplayBean display;
  @Inject private TextBean text;

  /**
   * In isolates of Unicode, since a name may run the other way; by state and moment where no name
   * is left.
   *
   * @param row null for the heading of the list
   */
  public String of(SignatureRow row) {
    if (row == null) {
      return "";
    }
    String name = row.name() == null || row.name().isBlank() ? withoutName(row) : row.name();
    return "\u2068" + name + "\u2069 (" + display.country(row.country()) + ")";
  }

  /** On paper and in lists of partners only the day is known. */
  private String withoutName(SignatureRow row) {
    ZoneId zone = campaign.getView().zone();
    String moment =
        row.source() == SignatureSource.ONLINE
            ? display.dateTimeIn(row.createdAt(), zone)
            : display.dateIn(row.createdAt(), zone);
    return text.get("petition.signature.state." + row.state()) + " · " + moment;
  }
}
