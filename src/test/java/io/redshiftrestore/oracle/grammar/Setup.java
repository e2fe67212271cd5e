package io.redshiftrestore.oracle.grammar;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** The settings of a connection that change how rows are read, and so must not change answers. */
public enum Setup {
  DEFAULT(100, 20, 4, OracleRows.HOME, OracleRows.ABROAD),
  SMALL_PAGES(20, 3, 4, OracleRows.HOME, OracleRows.ABROAD),
  LISTING_COSTS_MUCH(20, 20, 2, OracleRows.ABROAD, OracleRows.HOME),
  ONE_AFTER_ANOTHER(25, 1, 1, OracleRows.HOME, OracleRows.ABROAD),
  ONE_REGION(20, 5, 4, OracleRows.HOME);

  private final int pageSize;
  private final int lookupLimit;
  private final int maxConcurrency;
  private final ImmutableList<String> regions;

  Setup(int pageSize, int lookupLimit, int maxConcurrency, String... regions) {
    this.pageSize = pageSize;
    this.lookupLimit = lookupLimit;
    this.maxConcurrency = maxConcurrency;
    this.regions = ImmutableList.copyOf(regions);
  }

  public int pageSize() {
    return pageSize;
  }

  public int lookupLimit() {
    return lookupLimit;
  }

  public List<String> regions() {
    return regions;
  }

  /** Returns these settings as properties of a URL. */
  public String properties() {
    return "pageSize=%d;lookupLimit=%d;maxConcurrency=%d;region=%s"
        .formatted(pageSize, lookupLimit, maxConcurrency, String.join(",", regions));
  }
}
