package org.tadamun.web.console.update;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.model.LazyDataModel;
import org.tadamun.kernel.update.boundary.UpdateView;
import org.tadamun.kernel.update.boundary.Updates;
import org.tadamun.kernel.update.entity.UpdateState;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.PagedRows;
import org.tadamun.web.console.frame.StateOption;
import org.tadamun.web.text.TextBean;

/** The page that lists the news of a campaign in any state; its filter is part of the address. */
@Named
@ViewScoped
public class UpdateListView implements Serializable {

  @EJB private transient Updates updates;
  @Inject private CampaignContext campaign;
  @Inject private TextBean text;

  private UpdateState state;
  private LazyDataModel<UpdateView> rows;

  public void load() {
    long campaignId = campaign.getId();
    UpdateState wanted = state;
    rows =
        new PagedRows<>(
            () -> count(updates.figures(campaignId), wanted),
            (sorting, first, most) -> updates.at(campaignId, wanted, first, most));
  }

  private static long count(Map<UpdateState, Long> figures, UpdateState wanted) {
    return wanted == null
        ? figures.values().stream().mapToLong(Long::longValue).sum()
        : figures.get(wanted);
  }

  public List<StateOption> getStates() {
    return StateOption.of(
        text.of("console.filter.all"),
        updates.figures(campaign.getId()),
        one -> text.of("news.state." + one));
  }

  public boolean isFiltered() {
    return state != null;
  }

  public LazyDataModel<UpdateView> getRows() {
    return rows;
  }

  public UpdateState getState() {
    return state;
  }

  public void setState(UpdateState state) {
    this.state = state;
  }

  public String getStateName() {
    return state == null ? "" : state.name();
  }
}
