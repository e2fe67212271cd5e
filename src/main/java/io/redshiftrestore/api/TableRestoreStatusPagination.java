package io.redshiftrestore.api;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import software.amazon.awssdk.core.pagination.sync.SdkIterable;
import software.amazon.awssdk.services.redshift.model.DescribeTableRestoreStatusResponse;
import software.amazon.awssdk.services.redshift.model.TableRestoreStatus;

/**
 * A listing under way, which is read once: by page, by item, or as a whole.
 *
 * <p>Each page is fetched by one call when it is asked for, and nothing after the last wanted item.
 * To ask for more than there is to come ({@code hasNext}) costs nothing by page; by item, it
 * fetches the next page when the one before is used up. A call that fails throws {@link
 * ApiException} and ends the reading; {@link #nextToken()} then tells where to go on.
 *
 * <p>Not thread-safe; different listings may be read by different threads.
 */
public final class TableRestoreStatusPagination {

  private final BoundedPages<TableRestoreStatus> pages;
  private Page<TableRestoreStatus> page = new Page<>(List.of(), Optional.empty());
  private int itemsRead;
  private boolean begun;

  TableRestoreStatusPagination(BoundedPages<TableRestoreStatus> pages) {
    this.pages = pages;
  }

  /**
   * Returns the wanted items page by page; a page may be empty although more follow.
   *
   * <p>A response's marker is the API's own, of the page after it, and its list holds what is
   * wanted of the page. It has no response metadata.
   *
   * @return the responses; its iterator can be asked for once
   * @throws IllegalStateException from that iterator's creation if the listing is already read
   */
  public SdkIterable<DescribeTableRestoreStatusResponse> pages() {
    return () -> {
      begin();
      return new PageIterator();
    };
  }

  /**
   * Returns the wanted items one by one.
   *
   * @return the items; its iterator can be asked for once
   * @throws IllegalStateException from that iterator's creation if the listing is already read
   */
  public SdkIterable<TableRestoreStatus> items() {
    return () -> {
      begin();
      return new ItemIterator();
    };
  }

  /**
   * Reads everything that is wanted.
   *
   * @throws ApiException if a call fails
   * @throws IllegalStateException if the listing is already read
   */
  public FullResult buildFullResult() {
    List<TableRestoreStatus> items = new ArrayList<>();
    items().forEach(items::add);
    return new FullResult(items, nextToken());
  }

  /**
   * Returns the token that goes on right after what was handed out so far; empty after the last
   * item of the whole listing. It may be asked for at any time, also after a failure.
   *
   * <p>After the last wanted item it is what boto3 and the AWS CLI return as {@code NextToken}.
   */
  public Optional<String> nextToken() {
    return pages.tokenAfter(itemsRead).map(ResumeToken::encode);
  }

  private void begin() {
    if (begun) {
      throw new IllegalStateException(
          "A listing is read once; to read it again, call paginate again.");
    }
    begun = true;
  }

  private void fetch() {
    page = pages.next();
    itemsRead = 0;
  }

  private final class PageIterator implements Iterator<DescribeTableRestoreStatusResponse> {

    @Override
    public boolean hasNext() {
      return pages.hasNext();
    }

    @Override
    public DescribeTableRestoreStatusResponse next() {
      fetch();
      itemsRead = page.rows().size();
      return DescribeTableRestoreStatusResponse.builder()
          .tableRestoreStatusDetails(page.rows())
          .marker(page.nextMarker().orElse(null))
          .build();
    }
  }

  private final class ItemIterator implements Iterator<TableRestoreStatus> {

    @Override
    public boolean hasNext() {
      while (itemsRead == page.rows().size() && pages.hasNext()) {
        fetch();
      }
      return itemsRead < page.rows().size();
    }

    @Override
    public TableRestoreStatus next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return page.rows().get(itemsRead++);
    }
  }
}
