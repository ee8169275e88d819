package org.tadamun.web.console.signature;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Map;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.PageUrl;

/**
 * The list from which a signature was opened. Its filters are also part of the address of the
 * signature's page, so that the reader returns to the same list and the same place, whether they
 * decide or not.
 */
@Named
@ViewScoped
public class ListBefore implements Serializable {

  private static final String LIST = "/console/petition/signatures";

  @Inject private CampaignContext campaign;
  @Inject private ListPlace place;
  @Inject private PageUrl pageUrl;
  @Inject private SignatureFindView find;

  private String link;
  private String at;

  /**
   * Makes the query for the page of one signature, with the list's own query in it. The name
   * searched for is left out: in the address beside the signature's id it would stay in histories
   * and logs even after the person is erased.
   */
  public String queryOf(String petition, String id) {
    // A list searched by name has no place to return to: the list without the name has other rows.
    boolean named = find.isAsked() && !find.isByAddress();
    return query(petition, id, named ? "" : place.now());
  }

  private String query(String petition, String id, String rows) {
    return pageUrl.with(
        Map.of(
            "campaign",
            campaign.getSlug(),
            "petition",
            petition,
            "id",
            id,
            "name",
            "",
            ListPlace.AT,
            rows));
  }

  /**
   * Remembers the way back when the page of the signature opens; a form sent from there does not
   * have the address's parameters any more.
   */
  public void remember(String petition) {
    link = LIST + query(petition, "", "");
    at = ListPlace.told();
  }

  /**
   * The link back to the list for a reader who decides nothing; the list takes the place out of the
   * address.
   */
  public String getLink() {
    return at.isEmpty() ? link : link + '&' + ListPlace.AT + '=' + at;
  }

  /**
   * Leads back by a redirect to an address. As a Faces outcome its encoded parameters would be
   * encoded twice.
   */
  public String goBack() {
    ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
    place.keep(at);
    try {
      context.redirect(context.getRequestContextPath() + link);
      return null;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
