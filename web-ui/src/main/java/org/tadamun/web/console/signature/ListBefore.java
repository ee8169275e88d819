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
 * The list from which a signature was opened. Its filters stand in the address of the signature's
 * page too, so that whoever decides, or does not, stands in the same list again, and where he was.
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
   * In the list: the query for the page of one signature, which takes that of the list along, but
   * for the name that was looked for. Beside the number of the one it would stand in histories and
   * logs of addresses for ever, also once the person is erased.
   */
  public String queryOf(String petition, String id) {
    // Of those with a name it is not: the list to which the page leads back has others too.
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

  /** On that page, once: a form that is sent from there does not bring the address. */
  public void remember(String petition) {
    link = LIST + query(petition, "", "");
    at = ListPlace.told();
  }

  /** For who does nothing; the list takes the place out of it. */
  public String getLink() {
    return at.isEmpty() ? link : link + '&' + ListPlace.AT + '=' + at;
  }

  /**
   * Leads back. By an address and not by an outcome, in which Faces would encode once more what is
   * encoded.
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
