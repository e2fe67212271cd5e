package io.redshiftrestore.clients;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** A row as a bean, and as an entity. */
@Entity
@Table(schema = "redshift", name = "table_restore_status")
public class RestoreBean {

  @Id
  @Column(name = "table_restore_request_id")
  private String tableRestoreRequestId;

  private String status;

  @Column(name = "request_time")
  private LocalDateTime requestTime;

  @Column(name = "total_data_in_mega_bytes")
  private Long totalDataInMegaBytes;

  @Column(name = "cluster_identifier")
  private String clusterIdentifier;

  /** Returns what the bean holds. */
  Restore restore() {
    return new Restore(
        tableRestoreRequestId, status, requestTime, totalDataInMegaBytes, clusterIdentifier);
  }

  public String getTableRestoreRequestId() {
    return tableRestoreRequestId;
  }

  public void setTableRestoreRequestId(String tableRestoreRequestId) {
    this.tableRestoreRequestId = tableRestoreRequestId;
  }

  public String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = status;
  }

  public LocalDateTime getRequestTime() {
    return requestTime;
  }

  public void setRequestTime(LocalDateTime requestTime) {
    this.requestTime = requestTime;
  }

  public Long getTotalDataInMegaBytes() {
    return totalDataInMegaBytes;
  }

  public void setTotalDataInMegaBytes(Long totalDataInMegaBytes) {
    this.totalDataInMegaBytes = totalDataInMegaBytes;
  }

  public String getClusterIdentifier() {
    return clusterIdentifier;
  }

  public void setClusterIdentifier(String clusterIdentifier) {
    this.clusterIdentifier = clusterIdentifier;
  }
}
