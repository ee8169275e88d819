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
 * page too, so that whoever decides, or does not, stands in the same list again.
 */
@Named
@ViewScoped
public class ListBefore implements Serializable {

  private static final String LIST = "/console/petition/signatures";

  @Inject private CampaignContext campaign;
  @Inject private PageUrl pageUrl;

  private String link;

  /**
   * In the list: the query for the page of one signature, which takes that of the list along, but
   * for the name that was looked for. Beside the number of the one it would stand in histories and
   * logs of addresses for ever, also once the person is erased.
   */
  public String queryOf(String petition, String id) {
    return pageUrl.with(
        Map.of("campaign", campaign.getSlug(), "petition", petition, "id", id, "name", ""));
  }

  /** On that page, once: a form that is sent from there does not bring the address. */
  void remember(String petition) {
    link = LIST + queryOf(petition, "");
  }

  public String getLink() {
    return link;
  }

  /**
   * Leads back. By an address and not by an outcome, in which Faces would encode once more what is
   * encoded.
   */
  String goBack() {
    ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
    try {
      context.redirect(context.getRequestContextPath() + link);
      return null;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
