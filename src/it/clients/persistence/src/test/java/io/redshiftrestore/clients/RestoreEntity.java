package io.redshiftrestore.clients;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** A restore, as Jakarta Persistence maps it. */
@Entity(name = "Restore")
@Table(schema = "redshift", name = "table_restore_status")
public class RestoreEntity {

  @Id
  @Column(name = "table_restore_request_id")
  private String id;

  private String status;

  @Column(name = "request_time")
  private LocalDateTime requestTime;

  @Column(name = "cluster_identifier")
  private String cluster;

  String id() {
    return id;
  }

  String status() {
    return status;
  }

  LocalDateTime requestTime() {
    return requestTime;
  }

  String cluster() {
    return cluster;
  }
}
