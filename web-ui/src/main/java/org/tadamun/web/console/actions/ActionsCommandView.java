package org.tadamun.web.console.actions;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.concurrent.Callable;
import org.tadamun.actions.action.boundary.ActionReport;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.CountingMethod;
import org.tadamun.actions.action.entity.HeadCount;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.console.address.PageById;
import org.tadamun.web.console.conflict.SharedEdit;
import org.tadamun.web.console.conflict.SharedForm;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.frame.LocalizedDraft;
import org.tadamun.web.console.stale.SeenVersion;

/** The page of one command on an action: explains it, asks for what it needs, and executes it. */
@Named
@ViewScoped
public class ActionsCommandView extends PageById implements SharedForm<ActionsCommandView.Typed> {

  /** What is typed: a reason, or the number of participants. */
  public record Typed(LocalizedText reason, Integer count, CountingMethod method) {}

  @EJB private Actions actions;
  @Inject private CampaignContext campaign;
  @Inject private Feedback feedback;
  @Inject private SharedEdit sharedEdit;
  @Inject private OpenedAction opened;
  @Inject private SeenVersion seen;

  private ActionCommand command;
  private int version;
  private LocalizedText title;
  private ActionState state;
  private boolean writable;
  private LocalizedDraft reason;
  private Integer count;
  private CountingMethod method;

  /**
   * Opens the page.
   *
   * @return null to stay, or the action's page if it has changed since it was read there
   */
  public String open() {
    if (command == null) {
      throw new NotFound();
    }
    ActionView action = read();
    writable = opened.isWritable(action);
    sharedEdit.begin(this);
    return seen.isStill(version) ? null : CampaignContext.redirect(getBackLink());
  }

  @Override
  public void reread() {
    read();
  }

  private ActionView read() {
    ActionView action = opened.readToWrite(id);
    version = action.version();
    title = action.title();
    state = action.state();
    HeadCount known = action.headCount();
    show(
        new Typed(
            command.isAgain(state) ? action.reason() : null,
            known == null ? null : known.count(),
            known == null ? null : known.method()));
    return action;
  }

  @Override
  public void show(Typed typed) {
    reason = LocalizedDraft.of(typed.reason(), campaign.getView().languages());
    count = typed.count();
    method = typed.method();
  }

  @Override
  public Typed typed() {
    return new Typed(reason.toText(), count, method);
  }

  @Override
  public String field(String part) {
    return part.equals("count") || part.equals("method") ? "headCount." + part : part;
  }

  /**
   * Executes the command. Without input a conflict is shown at once, since there is nothing to
   * merge.
   */
  public String execute() {
    Callable<String> work =
        () -> {
          act();
          feedback.done(command.done(state));
          return CampaignContext.redirect(ActionPages.view(campaign, id));
        };
    return command.isTyped() ? sharedEdit.decide(this, work) : feedback.attempt(work);
  }

  private ActionView act() {
    return switch (command) {
      case APPROVE -> actions.approve(id, version);
      case KEEP -> actions.keep(id, version);
      case REPORT -> actions.report(id, version, ActionReport.of(count, method));
      case POSTPONE -> actions.postpone(id, version, reason.toText());
      case CANCEL -> actions.cancel(id, version, reason.toText());
      case REJECT -> actions.reject(id, version, reason.toText());
      case ERASE -> actions.forgetPeople(id, version);
    };
  }

  /** The key of the command's name; with {@code .help} that of its explanation. */
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
