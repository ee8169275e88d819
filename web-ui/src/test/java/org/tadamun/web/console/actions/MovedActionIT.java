package org.tadamun.web.console.actions;

import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionDraft;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.desk.CoordinatorsDesk;

@InServer
@DisplayName("The form of an approved action")
class MovedActionIT extends CoordinatorsDesk {

  private static final String WARNING = "People have been called to the time and the place";
  private static final String TOLD = "The time or place of this action has changed.";

  @Inject private Actions actions;
  @Inject private AsSystem system;

  private Page open(String page, String id) {
    return coordinator.open("actions/" + page + "?campaign=" + campaign.slug() + "&id=" + id);
  }

  private String drafted(ActionDraft draft) {
    return system.run(() -> actions.create(campaign.id(), null, draft, false).id());
  }

  @Test
  @DisplayName("action.since R1: the form warns before a change; then the page shows the old time")
  void warned() {
    String id = drafted(Drafts.protest(Drafts.FUTURE));
    open("edit", id).require(200).requireNoWords(WARNING);
    system.run(() -> actions.approve(id, null));
    Page form = open("edit", id).require(200).requireWords(WARNING);
    open("view", id).require(200).requireNoWords(TOLD);
    Page moved = form.type("localStart", "2099-11-20T18:00").press("save");
    moved.requireAt("actions/view").requireWords(TOLD, "12:00", "until it is over");
    Page back = open("edit", id).require(200).type("localStart", "2099-11-20T12:00").press("save");
    back.requireAt("actions/view").requireNoWords(TOLD);
  }

  @Test
  @DisplayName("action.since R2: the form does not warn if the action is unlisted or over")
  void notCalled() {
    String unlisted = drafted(Drafts.unlisted(Drafts.FUTURE));
    String over = drafted(Drafts.protest(Drafts.PAST));
    system.run(() -> actions.approve(unlisted, null));
    system.run(() -> actions.approve(over, null));
    open("edit", unlisted).require(200).requireNoWords(WARNING);
    open("edit", over).require(200).requireNoWords(WARNING);
  }
}
