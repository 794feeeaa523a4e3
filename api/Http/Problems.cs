namespace WfhApi.Http;
