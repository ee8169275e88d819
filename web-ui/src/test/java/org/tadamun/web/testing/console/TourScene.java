package org.tadamun.web.testing.console;

import java.util.Map;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.web.testing.Person;

/**
 * A live campaign with something on every page.
 *
 * @param maker who made most of it: a coordinator of the whole installation
 * @param ids the id of what each page shows, by page, or by folder if all of its pages show it
 */
public record TourScene(
    CampaignView campaign, String petition, String day, Person maker, Map<String, String> ids) {

  /** The id for this page; null if the scene has none. */
  String id(String page) {
    String ofFolder = ids.get(page.replaceFirst("/.*", ""));
    return ids.getOrDefault(page, ofFolder);
  }
}
