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
import org.tadamun.petition.signature.control.listing.PageOffsets.Passed;
import org.tadamun.petition.signature.control.listing.PageOffsets.Way;
import org.tadamun.petition.signature.entity.SignatureState;

/**
 * Finds the signatures of a page, in the list's order, without sorting all others. Derby cannot
 * read an index backwards, and would sort millions for twenty-five rows. The order's places are
 * read in stretches, each longer than the last, until enough rows are found. Rows to skip are
 * counted in the index, stretch by stretch. A stretch with more rows than are sorted quickly is
 * read again in shorter ones.
 */
@Dependent
public class SignatureWalk {

  private static final int LONGER = 8;

  private static final double AIM = 0.95;

  private static final Set<SignatureState> ALL = EnumSet.allOf(SignatureState.class);

  private final Clock clock;
  private final StretchQuery query;
  private final PageOffsets offsets;

  @Inject
  SignatureWalk(Clock clock, StretchQuery query, PageOffsets offsets) {
    this.clock = clock;
    this.query = query;
    this.offsets = offsets;
  }

  /**
   * The next page.
   *
   * @param before the last position of the page before; null for the first page
   */
  public List<ListPosition> before(
      long petitionId, SignatureFilter filter, ListOrder order, ListPosition before, int most) {
    SignatureFilterSql wanted = new SignatureFilterSql(petitionId, filter, order, ALL);
    PlaceRange all = all(order, filter);
    Way way = new Way(petitionId, filter, true);
    if (before == null) {
      return walk(way, wanted, all, 0, most);
    }
    List<ListPosition> found = new ArrayList<>();
    if (order.isTime() && all.contains(new PlaceRange(before.place(), before.place() + 1))) {
      found.addAll(sameMoment(petitionId, filter, order, before, most));
    }
    if (found.size() < most) {
      found.addAll(walk(way, wanted, all.before(before.place()), 0, most - found.size()));
    }
    return found;
  }

  /** The rest of one moment by id: an import may have many of one moment. */
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
   * A page by offset.
   *
   * @param skipped how many rows lie before it; large numbers that were counted in the last minute
   *     are used again, so a page may be off by as many rows as were deleted since
   * @param down newest first
   */
  public List<ListPosition> at(
      long petitionId, SignatureFilter filter, boolean down, long skipped, int most) {
    ListOrder order = ListOrder.of(filter);
    SignatureFilterSql wanted = new SignatureFilterSql(petitionId, filter, order, ALL);
    return walk(new Way(petitionId, filter, down), wanted, all(order, filter), skipped, most);
  }

  /** How many there are in each of these states; impossible states are missing. */
  Map<SignatureState, Long> count(
      long petitionId, SignatureFilter filter, Set<SignatureState> among) {
    ListOrder order = ListOrder.of(filter);
    SignatureFilterSql wanted = new SignatureFilterSql(petitionId, filter, order, among);
    return wanted.isNone() ? Map.of() : query.states(wanted, order.within(filter));
  }

  private PlaceRange all(ListOrder order, SignatureFilter filter) {
    boolean known = order.isTime() || filter.imported() != null;
    return known ? order.within(filter) : query.numbers();
  }

  private List<ListPosition> walk(
      Way way, SignatureFilterSql wanted, PlaceRange all, long skipped, int most) {
    if (wanted.isNone()) {
      return List.of();
    }
    boolean down = way.down();
    long decided = offsets.decided(way.petitionId());
    long shortest = wanted.order().shortest();
    PlaceRange edge = all.edge(down);
    Passed passed = known(way, wanted, edge, skipped);
    PlaceRange seen = passed.seen();
    long skip = skipped - passed.number();
    long width =
        seen == edge ? shortest : Math.max(shortest, reach(edge.to(seen), passed.number(), skip));
    List<ListPosition> found = new ArrayList<>();
    PlaceRange dense = PlaceRange.NONE;
    PlaceRange here = outside(wanted.order(), all, down);
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
          offsets.put(way, edge, new Passed(seen, skipped - skip), decided);
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

  /**
   * The farthest kept mark before the page; rows that were added since lie before it and are
   * counted.
   */
  private Passed known(Way way, SignatureFilterSql wanted, PlaceRange edge, long skipped) {
    for (PageOffsets.Mark mark : offsets.before(way, edge, skipped)) {
      PlaceRange since = mark.since(edge);
      long came = since.isEmpty() ? 0 : query.number(wanted, since);
      if (mark.passed().number() + came <= skipped) {
        return new Passed(mark.passed().seen(), mark.passed().number() + came);
      }
    }
    return new Passed(edge, 0);
  }

  /**
   * How far the rows that are still to be skipped reach, if they are as dense as the last ones. A
   * little less, so that hardly any row beyond is counted, which is what takes time. When nothing
   * is left to skip, the stretches start short.
   */
  private static long reach(long length, long passed, long skip) {
    return passed == 0 ? Long.MAX_VALUE : (long) ((double) length / passed * skip * AIM);
  }

  /** The part of a stretch for a page: how many rows were skipped, and the rows behind these. */
  private record Portion(long passed, List<ListPosition> rows) {

    static final Portion TOO_MANY = new Portion(0, List.of());

    boolean isTooMany() {
      return this == TOO_MANY;
    }
  }

  /** Reads a stretch. By id it has no more rows than its length; by time it may have any number. */
  private Portion read(
      SignatureFilterSql wanted,
      PlaceRange in,
      boolean down,
      long skip,
      int most,
      boolean divisible) {
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
   * What is dated in the future, or before the oldest signature here: an open end of a time reaches
   * only to existing rows. It has hardly any rows, except from imports.
   */
  private PlaceRange outside(ListOrder order, PlaceRange all, boolean down) {
    if (down) {
      return all.from(order.isTime() ? ListOrder.place(clock.instant()) : all.end());
    }
    return all.before(order.isTime() ? query.oldest() : all.first());
  }
}
