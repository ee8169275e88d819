package org.tadamun.web.console.milestone;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.primefaces.model.LazyDataModel;
import org.tadamun.petition.milestone.boundary.MilestoneTasks;
import org.tadamun.petition.milestone.boundary.TaskView;
import org.tadamun.petition.milestone.entity.MilestoneTaskState;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.frame.PagedRows;
import org.tadamun.web.console.frame.StateOption;
import org.tadamun.web.text.TextBean;

/** Lists the tasks about milestones that were reached; its filter is part of the address. */
@Named
@ViewScoped
public class TaskListView implements Serializable {

  @EJB private transient MilestoneTasks tasks;
  @Inject private CampaignContext campaign;
  @Inject private Feedback feedback;
  @Inject private TextBean text;

  private MilestoneTaskState state;
  private String country;
  private LazyDataModel<TaskView> rows;

  public void load() {
    long campaignId = campaign.getId();
    MilestoneTaskState wanted = state;
    rows =
        new PagedRows<>(
            () -> tasks.count(campaignId, wanted, of()),
            (sorting, first, most) -> tasks.at(campaignId, wanted, of(), first, most));
  }

  public List<StateOption> getStates() {
    long campaignId = campaign.getId();
    Map<MilestoneTaskState, Long> counts = new EnumMap<>(MilestoneTaskState.class);
    for (MilestoneTaskState one : MilestoneTaskState.values()) {
      counts.put(one, tasks.count(campaignId, one, of()));
    }
    return StateOption.of(
        text.of("console.filter.all"), counts, one -> text.of("milestone.task.state." + one));
  }

  private String of() {
    return country == null || country.isBlank() ? null : country;
  }

  public String complete(String id, int version) {
    return change(() -> tasks.complete(id, version), "milestone.done.completed");
  }

  public String reopen(String id, int version) {
    return change(() -> tasks.reopen(id, version), "milestone.done.reopened");
  }

  private String change(Runnable work, String key) {
    return feedback.attempt(
        work, key, "/console/petition/tasks?faces-redirect=true&includeViewParams=true");
  }

  public LazyDataModel<TaskView> getRows() {
    return rows;
  }

  public MilestoneTaskState getState() {
    return state;
  }

  public void setState(MilestoneTaskState state) {
    this.state = state;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public String getStateName() {
    return state == null ? "" : state.name();
  }
}
