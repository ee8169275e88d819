package org.tadamun.web.console.actions;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.tadamun.actions.action.boundary.ActionReport;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.CountingMethod;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.frame.LocalizedDraft;
import org.tadamun.web.console.seen.SeenVersion;

/** One command on one action: says what it does, asks what it needs, does it. */
@Named
@ViewScoped
public class ActionsCommandView implements Serializable {

  @EJB private Actions actions;
  @Inject private CampaignContext campaign;
  @Inject private Feedback feedback;
  @Inject private OpenedAction opened;
  @Inject private SeenVersion seen;

  private String id;
  private ActionCommand command;
  private int version;
  private LocalizedText title;
  private ActionState state;
  private boolean writable;
  private LocalizedDraft reason;
  private Integer count;
  private CountingMethod method;

  /** Null to stay; the action where it is another by now than the one that was read. */
  public String open() {
    ActionView action = opened.readToWrite(id);
    if (command == null) {
      throw new NotFound();
    }
    writable = opened.isWritable(action);
    version = action.version();
    title = action.title();
    state = action.state();
    LocalizedText known = command.isAgain(state) ? action.reason() : null;
    reason = LocalizedDraft.of(known, campaign.getView().languages());
    if (action.headCount() != null) {
      count = action.headCount().count();
      method = action.headCount().method();
    }
    return seen.isStill(version) ? null : CampaignContext.redirect(getBackLink());
  }

  public String execute() {
    return feedback.attempt(
        () -> {
          act();
          feedback.done(command.done(state));
          return CampaignContext.redirect(ActionPages.view(campaign, id));
        });
  }

  private ActionView act() {
    return switch (command) {
      case APPROVE -> actions.approve(id, version);
      case REPORT -> actions.report(id, version, ActionReport.of(count, method));
      case POSTPONE -> actions.postpone(id, version, reason.toText());
      case CANCEL -> actions.cancel(id, version, reason.toText());
      case REJECT -> actions.reject(id, version, reason.toText());
      case ERASE -> actions.forgetPeople(id, version);
    };
  }

  /** The key of what it is called, and with {@code .help} of what it does. */
  public String getWords() {
    return command.words(state);
  }

  public boolean isWritable() {
    return writable;
  }

  public LocalizedText getTitle() {
    return title;
  }

  public ActionState getState() {
    return state;
  }

  public String getBackLink() {
    return ActionPages.view(campaign, id);
  }

  public LocalizedDraft getReason() {
    return reason;
  }

  public CountingMethod[] getMethods() {
    return CountingMethod.values();
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public ActionCommand getCommand() {
    return command;
  }

  public void setCommand(ActionCommand command) {
    this.command = command;
  }

  public Integer getCount() {
    return count;
  }

  public void setCount(Integer count) {
    this.count = count;
  }

  public CountingMethod getMethod() {
    return method;
  }

  public void setMethod(CountingMethod method) {
    this.method = method;
  }
}
