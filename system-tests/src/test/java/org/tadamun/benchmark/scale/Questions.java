package org.tadamun.benchmark.scale;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.tadamun.benchmark.scale.Question.Bar;
import org.tadamun.benchmark.scale.filling.Filling;

/** All pages and answers that somebody may read while millions sign. */
final class Questions {

  private static final String CAMPAIGN = "campaign=release-amar-fayaz&petition=release-amar-fayaz";
  private static final String PETITION = "/api/v1/petitions/release-amar-fayaz";
  private static final String SIGNATURES = "/console/petition/signatures?" + CAMPAIGN;
  private static final String TABLE = "list:signatures";
  private static final List<String> LISTS =
      List.of(
          "petition/countries",
          "petition/ways",
          "petition/alarms",
          "petition/invalidations",
          "petition/imports",
          "petition/batches",
          "petition/milestones",
          "petition/snapshots",
          "petition/versions",
          "petition/passes",
          "petition/list",
          "actions/list",
          "actions/days",
          "endorsements/list",
          "endorsements/pledges",
          "endorsers/list",
          "parliament/list",
          "deliveries/board",
          "audit/list",
          "mail/outbox",
          "retention/list");

  private static final int SOMEBODY = 4_321;

  /** The number of rows on a page of the list, which refuses to begin in the middle of one. */
  private static final int PAGE = 25;

  private final ConsoleVisitor visitor;
  private final String key;
  private final int rows;
  private final Instant now;
  private final List<Question> all = new ArrayList<>();

  private Questions(ConsoleVisitor visitor, String key, int rows, Instant now) {
    this.visitor = visitor;
    this.key = key;
    this.rows = rows;
    this.now = now;
  }

  /**
   * @param rows the number of signatures
   */
  static List<Question> of(ConsoleVisitor visitor, String key, int rows, Instant now) {
    Questions questions = new Questions(visitor, key, rows, now);
    questions.figures();
    questions.keyed();
    questions.pages();
    return questions.all;
  }

  private void figures() {
    String week = now.minus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS).toString();
    String history = PETITION + "/counts/history?interval=";
    answer("counts", PETITION + "/counts", null);
    answer("history by hour", history + "hour", null);
    answer("history by hour and country", history + "hour&by=country", null);
    answer(
        "history by hour and country, last week", history + "hour&by=country&from=" + week, null);
    answer("history by day", history + "day", null);
    answer("stats", "/api/v1/campaigns/release-amar-fayaz/stats", null);
    answer("public page", "/en/petitions/release-amar-fayaz", null);
  }

  private void keyed() {
    String list = PETITION + "/signatures?limit=50";
    String from = now.minus(50, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS).toString();
    String to = now.minus(49, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS).toString();
    answer("API list", list, key);
    answer("API list, rare country", list + "&country=UY", key);
    answer("API list, held", list + "&state=HELD", key);
    answer("API list, held in a rare country", list + "&state=HELD&country=UY", key);
    answer("API list, a day long ago", list + "&from=" + from + "&to=" + to, key);
    answer("API list, confirmed, a day", list + "&state=CONFIRMED&from=" + from + "&to=" + to, key);
  }

  private void pages() {
    page("dashboard", "/console/dashboard?" + CAMPAIGN);
    page("signatures", SIGNATURES);
    page("signatures, confirmed", SIGNATURES + "&state=CONFIRMED&version=1");
    page("signatures, today", SIGNATURES + "&state=CONFIRMED&version=1&today=true");
    page("signatures, frequent country", SIGNATURES + "&country=GB");
    page("signatures, rare country", SIGNATURES + "&country=UY");
    page("signatures, rare country, confirmed", SIGNATURES + "&country=UY&state=CONFIRMED");
    String name = Filling.word(SOMEBODY);
    page("signatures, a name", SIGNATURES + "&name=" + name);
    page("signatures, a name, confirmed", SIGNATURES + "&state=CONFIRMED&name=" + name);
    page("signatures, two names", SIGNATURES + "&name=" + name + "+" + Filling.word(0));
    page("signatures, a name of nobody", SIGNATURES + "&name=" + name.substring(0, 4) + "xx");
    page("moderation queue", SIGNATURES + "&state=HELD&version=1");
    turn("signatures, second page", 1);
    turn("signatures, in the middle", rows / PAGE / 2);
    turn("signatures, near the end", rows / PAGE - 3);
    page("funnel", "/console/petition/funnel?" + CAMPAIGN);
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    String days = "&from=" + today.minusDays(91) + "&to=" + today;
    page("funnel, 92 days", "/console/petition/funnel?" + CAMPAIGN + days);
    for (String list : LISTS) {
      page(list, "/console/" + list + "?" + CAMPAIGN);
    }
    page("actions, some words", "/console/actions/list?" + CAMPAIGN + "&words=vigil");
    page("endorsements, some words", "/console/endorsements/list?" + CAMPAIGN + "&words=union");
  }

  private void answer(String name, String path, String with) {
    all.add(new Question(name, Bar.RATIO, () -> visitor.get(path, with)));
  }

  private void page(String name, String path) {
    all.add(new Question(name, Bar.FIRST_BYTE, () -> visitor.get(path, null)));
  }

  private void turn(String name, int pages) {
    int first = pages * PAGE;
    all.add(new Question(name, Bar.FIRST_BYTE, () -> visitor.turn(SIGNATURES, TABLE, first)));
  }
}
