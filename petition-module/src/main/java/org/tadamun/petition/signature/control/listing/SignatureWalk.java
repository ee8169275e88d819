package org.tadamun.petition.signature.control.listing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.control.listing.PassedMarks.Passed;
import org.tadamun.petition.signature.control.listing.PassedMarks.Way;
import org.tadamun.petition.signature.entity.SignatureState;

/**
 * Finds the signatures of a page of a list, in order, without sorting all others: Derby cannot read
 * an index backwards and would sort millions for a page of 25. So the order is searched in
 * stretches, each longer than the one before, until enough are found. Rows to skip are counted in
 * the index, stretch by stretch; where more lie close together than can be sorted fast, stretches
 * become shorter again.
 */
@Dependent
public class SignatureWalk {

  private static final int LONGER = 8;

  private static final double AIM = 0.95;

  private static final Set<SignatureState> ALL = EnumSet.allOf(SignatureState.class);

  private final Clock clock;
  private final StretchQuery query;
  private final PassedMarks marks;

  @Inject
  SignatureWalk(Clock clock, StretchQuery query, PassedMarks marks) {
    this.clock = clock;
    this.query = query;
    this.marks = marks;
  }

  /**
   * Returns the page that follows a position, newest first.
   *
   * @param before the last position of the page before; null for the first page
   */
  public List<ListPosition> before(
      long petitionId, SignatureFilter filter, ListOrder order, ListPosition before, int most) {
    SignatureFilterSql wanted = new SignatureFilterSql(petitionId, filter, order, ALL);
    Stretch all = all(order, filter);
    Way way = new Way(petitionId, filter, true);
    if (before == null) {
      return walk(way, wanted, all, 0, most);
    }
    List<ListPosition> found = new ArrayList<>();
    if (order.isTime() && all.contains(new Stretch(before.place(), before.place() + 1))) {
      found.addAll(sameMoment(petitionId, filter, order, before, most));
    }
    if (found.size() < most) {
      found.addAll(walk(way, wanted, all.before(before.place()), 0, most - found.size()));
    }
    return found;
  }

  /** The others of the same moment, by id: an import adds many with one moment. */
  private List<ListPosition> sameMoment(
      long petitionId, SignatureFilter filter, ListOrder order, ListPosition before, int most) {
    SignatureFilterSql same =
        SignatureFilterSql.ofMoment(petitionId, filter, order, before.place(), ALL);
    Way way = new Way(petitionId, filter, true);
    return walk(way, same, query.numbers().before(before.id()), 0, most).stream()
        .map(found -> new ListPosition(before.place(), found.id()))
        .toList();
  }

  /**
   * Returns a page by its distance from the start.
   *
   * @param skipped how many are on the pages before. Rows passed within the last minute are not
   *     counted again, so the page may be wrong by the rows that left the list in that time
   * @param down the newest first
   */
  public List<ListPosition> at(
      long petitionId, SignatureFilter filter, boolean down, long skipped, int most) {
    ListOrder order = ListOrder.of(filter);
    SignatureFilterSql wanted = new SignatureFilterSql(petitionId, filter, order, ALL);
    return walk(new Way(petitionId, filter, down), wanted, all(order, filter), skipped, most);
  }

  /** The number in each of these states; states that the list cannot have are left out. */
  Map<SignatureState, Long> count(
      long petitionId, SignatureFilter filter, Set<SignatureState> among) {
    ListOrder order = ListOrder.of(filter);
    SignatureFilterSql wanted = new SignatureFilterSql(petitionId, filter, order, among);
    return wanted.isNone() ? Map.of() : query.states(wanted, order.within(filter));
  }

  private Stretch all(ListOrder order, SignatureFilter filter) {
    boolean known = order.isTime() || filter.brought() != null;
    return known ? order.within(filter) : query.numbers();
  }

  private List<ListPosition> walk(
      Way way, SignatureFilterSql wanted, Stretch all, long skipped, int most) {
    if (wanted.isNone()) {
      return List.of();
    }
    boolean down = way.down();
    long decided = marks.decided(way.petitionId());
    long shortest = wanted.order().shortest();
    Stretch edge = all.edge(down);
    Passed passed = known(way, wanted, edge, skipped);
    Stretch seen = passed.seen();
    long skip = skipped - passed.number();
    long width =
        seen == edge ? shortest : Math.max(shortest, reach(edge.to(seen), passed.number(), skip));
    List<ListPosition> found = new ArrayList<>();
    Stretch dense = Stretch.NONE;
    Stretch here = outside(wanted.order(), all, down);
    boolean outside = !here.isEmpty();
    if (!outside) {
      here = seen.next(all, down, width);
    }
    while (found.size() < most && !here.isEmpty()) {
      int wants = most - found.size();
      Portion portion = read(wanted, here, down, skip, wants, outside || width > shortest);
      if (!portion.isTooMany()) {
        found.addAll(portion.rows());
        skip = Math.max(0, skip - portion.passed());
        seen = here;
        if (found.isEmpty()) {
          marks.put(way, edge, new Passed(seen, skipped - skip), decided);
        }
        if (!outside && !dense.contains(seen)) {
          long reach = reach(seen.length(), portion.passed(), skip);
          width = Math.max(shortest, Math.min(width * LONGER, reach));
        }
      } else if (!outside) {
        dense = here;
        width /= LONGER;
      }
      outside = false;
      here = seen.next(all, down, width);
    }
    return found;
  }

  /** The farthest mark that can be used; rows added since then come before all passed ones. */
  private Passed known(Way way, SignatureFilterSql wanted, Stretch edge, long skipped) {
    for (PassedMarks.Mark mark : marks.before(way, edge, skipped)) {
      Stretch since = mark.since(edge);
      long came = since.isEmpty() ? 0 : query.number(wanted, since);
      if (mark.passed().number() + came <= skipped) {
        return new Passed(mark.passed().seen(), mark.passed().number() + came);
      }
    }
    return new Passed(edge, 0);
  }

  /**
   * How long the next stretch should be: where the rows to skip end, if they are as dense as the
   * last ones, less five per cent, because counting rows beyond them costs time. Where none is left
   * to skip the page begins, and a short stretch is enough.
   */
  private static long reach(long length, long passed, long skip) {
    return passed == 0 ? Long.MAX_VALUE : (long) ((double) length / passed * skip * AIM);
  }

  /** What a stretch gives to a page: how many rows were skipped, and those behind them. */
  private record Portion(long passed, List<ListPosition> rows) {

    static final Portion TOO_MANY = new Portion(0, List.of());

    boolean isTooMany() {
      return this == TOO_MANY;
    }
  }

  /**
   * Reads one stretch. By id it has no more rows than its length; by time it may have any number.
   */
  private Portion read(
      SignatureFilterSql wanted, Stretch in, boolean down, long skip, int most, boolean divisible) {
    if (skip > 0) {
      long passed = query.number(wanted, in);
      if (passed <= skip) {
        return new Portion(passed, List.of());
      }
      boolean tooMany = divisible && passed > StretchQuery.SORTED_MOST;
      return tooMany
          ? Portion.TOO_MANY
          : new Portion(passed, query.page(wanted, in, down, skip, most));
    }
    if (!divisible || !wanted.order().isTime()) {
      return new Portion(0, query.page(wanted, in, down, 0, most));
    }
    return query
        .few(wanted, in)
        .map(few -> few.stream().sorted(ListPosition.order(down)).limit(most).toList())
        .map(rows -> new Portion(0, rows))
        .orElse(Portion.TOO_MANY);
  }

  /**
   * The stretch that is searched first: rows dated after now, or before the oldest id. A time
   * without bound ends there. It has hardly any rows, unless an import with old dates came after
   * the first one.
   */
  private Stretch outside(ListOrder order, Stretch all, boolean down) {
    if (down) {
      return all.from(order.isTime() ? ListOrder.place(clock.instant()) : all.end());
    }
    return all.before(order.isTime() ? query.oldest() : all.first());
  }
}
