package org.tadamun.web.console.export;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.tadamun.petition.export.boundary.ExportView;
import org.tadamun.petition.export.boundary.Exports;
import org.tadamun.petition.export.entity.ExportKind;
import org.tadamun.petition.export.entity.ExportState;
import org.tadamun.web.console.address.PageById;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.PageUrl;
import org.tadamun.web.console.petition.CampaignPetition;

/** One export: what it contains, where to fetch it, its progress. */
@Named
@ViewScoped
public class ExportShowView extends PageById {

  @EJB private transient Exports exports;
  @Inject private CampaignContext campaign;
  @Inject private CampaignPetition own;
  @Inject private PageUrl pageUrl;

  private transient ExportView shown;

  /** 404 for an export of another campaign. */
  public void load() {
    refresh();
    own.choose(shown.petition());
  }

  public void refresh() {
    shown = exports.one(id);
  }

  public ExportView getShown() {
    if (shown == null) {
      refresh();
    }
    return shown;
  }

  /** Whether its state may still change, so that the page refreshes itself. */
  public boolean isOpen() {
    return getShown().state() == ExportState.ORDERED || getShown().state() == ExportState.RUNNING;
  }

  public boolean isRunning() {
    return getShown().state() == ExportState.RUNNING;
  }

  /**
   * The link has the filter of this page's address: what was typed about signers is stored nowhere
   * else.
   */
  public String getFileLink() {
    return "/console/petition/export-file" + pageUrl.with("id", id);
  }

  /** The list with its filter, which is in the address of this page. */
  public String getBackLink() {
    String page = getShown().kind() == ExportKind.COUNTRIES ? "countries" : "signatures";
    Map<String, String> changed =
        Map.of("campaign", campaign.getSlug(), "petition", getShown().petition(), "id", "");
    return "/console/petition/" + page + pageUrl.with(changed);
  }
}
