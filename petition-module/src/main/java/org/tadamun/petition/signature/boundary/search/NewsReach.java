package org.tadamun.petition.signature.boundary.search;

import java.util.List;
import java.util.Map;
import org.tadamun.kernel.text.entity.LocalizedText;

/** Whom a piece of news would reach by mail, for each organisation of its campaign. */
public record NewsReach(List<OfOrganisation> organisations) {

  public NewsReach {
    organisations = List.copyOf(organisations);
  }

  /**
   * Those who agreed that it sends them news. Who signed several petitions of the campaign is
   * counted with each, and gets one mail.
   *
   * @param organisation its slug
   * @param people how many would get it
   * @param byLanguage the same by the language in which they want to be written to, BCP 47
   * @param untranslated how many of them want a language in which the news is not written
   * @param brought how many came by a partner's file and have not confirmed themselves: nobody has
   *     seen their mailboxes, and they are not written to
   */
  public record OfOrganisation(
      String organisation,
      LocalizedText name,
      long people,
      Map<String, Long> byLanguage,
      long untranslated,
      long brought) {}
}
