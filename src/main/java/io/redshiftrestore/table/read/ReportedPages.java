package io.redshiftrestore.table.read;

import io.redshiftrestore.api.ApiRequest;
import io.redshiftrestore.api.BoundedPages;
import io.redshiftrestore.api.Page;
import io.redshiftrestore.api.Pages;
import io.redshiftrestore.api.ResumeToken;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Says where a listing was cut, and how to go on, once somebody reads up to there. */
final class ReportedPages<R> implements Pages<R> {

  private final BoundedPages<R> pages;
  private final ApiRequest request;
  private final String region;
  private final Consumer<String> warnings;
  private boolean reported;

  ReportedPages(
      BoundedPages<R> pages, ApiRequest request, String region, Consumer<String> warnings) {
    this.pages = pages;
    this.request = request;
    this.region = region;
    this.warnings = warnings;
  }

  @Override
  public boolean hasNext() {
    boolean more = pages.hasNext();
    if (!more && pages.isCut() && !reported) {
      reported = true;
      warnings.accept(
          "maxItems has cut the listing of %s in %s; startingToken=%s goes on after its last row."
              .formatted(
                  request.filters().isEmpty()
                      ? "everything"
                      : new TreeMap<>(request.filters()).toString(),
                  region,
                  pages.nextToken().map(ResumeToken::encode).orElse("")));
    }
    return more;
  }

  @Override
  public Page<R> next() {
    return pages.next();
  }
}
